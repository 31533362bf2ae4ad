"""Text that reaches people: in their language, and with nothing in it that a terminal or a CI log would obey.

The engine's own messages are English in the source and translated by the catalogs under ``locale/`` (``make
messages``); a course's texts carry both languages themselves.
"""

from __future__ import annotations

import functools
import gettext
import inspect
import locale
import os
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("en", "ja")
_language = "en"  # of texts that are shown at once, as in a student's own pytest; reports hold every language
CATALOGS = Path(__file__).parent / "locale"


class Text(NamedTuple):
    """One message in the languages of the kit."""

    en: str
    ja: str

    def __add__(self, more: Text) -> Text:  # type: ignore[override]
        return Text(self.en + more.en, self.ja + more.ja)

    def __str__(self) -> str:
        return self.in_language(_language)

    def in_language(self, language: str) -> str:
        return self.ja if language == "ja" else self.en


def _(message: str, /, **parts: object) -> Text:
    """The engine's ``message`` in each language; a ``{part}`` that is a ``Text`` is in that language too."""
    return _filled(message, _catalog("ja").gettext(message), parts)


def plural(one: str, many: str, number: int, /, **parts: object) -> Text:
    """The same for a message that depends on a number, which is its part ``{number}``."""
    english = one if number == 1 else many
    return _filled(english, _catalog("ja").ngettext(one, many, number), {"number": number, **parts})


def joined(separator: str, texts: Iterable[Text]) -> Text:
    """Like ``str.join``, in each language."""
    texts = list(texts)
    return Text(separator.join(one.en for one in texts), separator.join(one.ja for one in texts))


def as_text(docstring: str) -> Text:
    """A course's docstring in both languages: its first paragraph, and its second where that is Japanese."""
    paragraphs = [" ".join(one.split()) for one in inspect.cleandoc(docstring).split("\n\n")]
    japanese = [one for one in paragraphs[1:2] if any(ord(character) > 0x2E80 for character in one)]
    return Text(paragraphs[0], japanese[0] if japanese else paragraphs[0])


def chosen_language(*wishes: str | None) -> str:
    """The first language that is wished for, else the locale's if the kit speaks it, else English."""
    for wish in wishes:
        if wish is not None:
            return wish
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return _known(value)
    return _known(locale.getlocale()[0] or "")


def use_language(language: str) -> None:
    """Let ``str`` of a text be in that language from now on."""
    global _language
    _language = language


_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-_])")
# GitHub obeys "::" at the start of a line, and "##[" anywhere in it, as others do "##vso["
_COMMANDS = re.compile(r"^[^\S\n]*(?=::)|##(?=\w*\[)", re.MULTILINE)


def harmless(text: str, limit: int = 2000) -> str:
    """Take out terminal escapes, control and direction characters, and defuse what a CI would take as a command."""
    text = _ESCAPES.sub("", text[: 4 * limit])
    kept = "".join(
        character
        for character in text.replace("\r\n", "\n").replace("\r", "\n")
        if character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    )
    kept = _COMMANDS.sub(r"\g<0>| ", kept)
    return kept if len(kept) <= limit else f"{kept[: limit - 1]}…"


@functools.cache
def _catalog(language: str) -> gettext.NullTranslations:
    return gettext.translation("saiten", CATALOGS, [language], fallback=True)


def _filled(english: str, japanese: str, parts: dict[str, object]) -> Text:
    def fill(template: str, language: str) -> str:
        in_language = {
            name: part.in_language(language) if isinstance(part, Text) else part for name, part in parts.items()
        }
        return template.format(**in_language)

    return Text(fill(english, "en"), fill(japanese, "ja"))


def _known(name: str) -> str:
    return "ja" if re.split("[_.@]", name.lower())[0] in {"ja", "japanese"} else "en"
