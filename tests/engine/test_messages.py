"""The engine's messages: each is in the catalog of each language, as `make messages` would make it."""

import ast
import gettext
import io
import re
import string
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import saiten
from saiten.text import CATALOGS

SOURCES = Path(saiten.__file__).parent
FOLDER = CATALOGS / "ja" / "LC_MESSAGES"
THE_SAME = {"None"}  # what Python calls it
JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def catalog():
    with (FOLDER / "saiten.po").open("rb") as file:
        return read_po(file, locale="ja", abort_invalid=True)


def ids(message):
    return message.id if isinstance(message.id, tuple) else (message.id,)


def translations(message):
    return message.string if isinstance(message.string, tuple) else (message.string,)


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_catalog_has_what_the_sources_say_and_nothing_else(catalog):
    found = extract_from_dir(SOURCES, keywords={"_": None, "plural": (1, 2)})
    assert {message.id for message in catalog if message.id} == {extracted[2] for extracted in found}
    assert not catalog.obsolete


def test_every_message_is_translated(catalog):
    assert [message.id for message in catalog if message.fuzzy or not all(translations(message))] == []


def test_translations_have_the_same_parts(catalog):
    for message in catalog:
        parts = set.union(*map(placeholders, ids(message)))
        assert all(placeholders(text) == parts for text in translations(message)), message.id


def test_translations_are_japanese(catalog):
    for message in catalog:
        words = re.sub(r"{.*?}", "", ids(message)[0])
        if any(map(str.isalpha, words)) and message.id not in THE_SAME:
            assert all(map(JAPANESE.search, translations(message))), message.id


def test_what_is_read_was_compiled_from_the_catalog(catalog):
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    with (FOLDER / "saiten.mo").open("rb") as file:
        assert entries(file) == entries(compiled)


def entries(file):
    """What it translates, without the header, in which Babel puts its version."""
    return {key: text for key, text in gettext.GNUTranslations(file)._catalog.items() if key}


def calls(file, *functions):
    nodes = ast.walk(ast.parse(file.read_bytes()))
    return [node for node in nodes if isinstance(node, ast.Call) and getattr(node.func, "id", None) in functions]


every_module = pytest.mark.parametrize(
    "file", sorted(SOURCES.rglob("*.py")), ids=lambda file: file.relative_to(SOURCES).as_posix()
)


@every_module
def test_messages_are_literal_so_that_they_are_found(file):
    for call in calls(file, "_", "plural"):
        texts = call.args[: 2 if call.func.id == "plural" else 1]
        assert all(isinstance(text, ast.Constant) for text in texts), ast.unparse(call)


@every_module
def test_no_message_is_written_in_two_languages_by_hand(file):
    for call in calls(file, "Text"):
        parts = [node for part in call.args for node in (ast.walk(part) if isinstance(part, ast.Starred) else [part])]
        words = [part for part in parts if isinstance(part, (ast.Constant, ast.JoinedStr))]
        assert all(isinstance(word, ast.Constant) and not word.value for word in words), ast.unparse(call)
