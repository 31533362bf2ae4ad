"""Text for people: nothing in it that a terminal or a CI log would obey."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiten.text import Text, harmless


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("plain 日本語 é 🙂", "plain 日本語 é 🙂"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("dos\r\nlines", "dos\nlines"),
        ("over\rwritten", "over\nwritten"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b]0;never closed", ""),
        ("\x1bc", "c"),
        ("\x1b", ""),
        ("\x9b31mred", "31mred"),
        ("a\x00\x07\x08\x7f\x85b", "ab"),
        ("a\u202eb\u2066c\u200bd\ufeffe", "abcde"),
        ("a\u2028b\u2029c", "abc"),
        ("a\ud800b", "ab"),
        ("a\ue000b", "ab"),
    ],
    ids=ascii,
)
def test_what_is_left(text, left):
    assert harmless(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "::error::no",
        "fine\n::set-output name=x::y",
        "  ::warning::",
        "\u3000::warning::",
        "\n\n::stop-commands::x",
        "##[error]no",
        "mid ##[group]no",
        "mid ##vso[task.complete result=Succeeded]",
        "##teamcity[testFailed]",
        ":\u200b:error::hidden",
        "\x1b[0m::error::hidden",
        "#\x00#[error]hidden",
        "a\r::error::",
    ],
    ids=ascii,
)
def test_commands_to_a_ci_are_defused(text):
    left = harmless(text)
    assert not any(line.lstrip().startswith("::") for line in left.splitlines())
    assert not any(f"##{word}[" in left for word in ("", "vso", "teamcity"))
    assert left.replace("| ", "").count(":") == text.count(":")


def test_colons_inside_a_line_stay():
    assert harmless("a::b ## [x] C++ ::") == "a::b ## [x] C++ ::"


def test_long_text_is_cut():
    assert harmless("x" * 10, 10) == "x" * 10
    assert harmless("x" * 11, 10) == "x" * 9 + "…"
    assert len(harmless("\x1b[0m" * 10**6 + "x" * 10**6)) <= 2000


@pytest.mark.parametrize("character", ["\n", " ", "\x1b", "\x1b[", "\x1b]", ":", "#", "#a", " \n"], ids=ascii)
def test_no_text_takes_long(character):
    start = time.perf_counter()
    harmless(character * 10**6)
    harmless(character * 10**5, 10**5)
    assert time.perf_counter() - start < 5


@given(st.text(st.characters(exclude_categories=())))
def test_any_text(text):
    left = harmless(text)
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for c in left if c not in "\n\t")
    assert not any(line.lstrip().startswith("::") for line in left.split("\n"))
    left.encode()


def test_language():
    text = Text("yes", "はい")
    assert (text.in_language("en"), text.in_language("ja"), text.in_language("fr")) == ("yes", "はい", "yes")
