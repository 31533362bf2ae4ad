"""Text for people: nothing in it that a terminal or a CI log would obey."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiten.text import Text, _, chosen_language, harmless, plural


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


# -- messages


def test_a_message_is_in_each_language():
    assert _("a list") == Text("a list", "リスト (list)")
    assert _("{name}.py was not handed in.", name="sobel") == Text(
        "sobel.py was not handed in.", "sobel.py が提出されていません。"
    )


def test_a_part_that_is_a_text_is_in_the_language_of_the_message():
    text = _("got None, not {kind} (is a return missing?)", kind=_("a list"))
    assert "not a list" in text.en
    assert "リスト (list)" in text.ja


def test_parts_are_shown_as_they_are():
    assert "{0} {name} %s" in _("got {value}", value="{0} {name} %s").ja
    assert _("got {value}", value=Text("{x}", "{y}")).ja.startswith("{y}")
    assert _("the {limit:g} s for {name} are used up", limit=2.0, name="f").en == "the 2 s for f are used up"


def test_a_message_that_has_no_translation_is_english_in_each_language():
    assert _("no such message, {name}", name="you") == Text(*["no such message, you"] * 2)


@pytest.mark.parametrize(
    ("number", "english"), [(0, "0 items came"), (1, "1 item came"), (2, "2 items came"), (21, "21 items came")]
)
def test_a_message_with_a_number(number, english):
    text = plural(
        "{number} item came back, not {right}", "{number} items came back, not {right}", number, right=Text("x", "y")
    )
    assert text.en == f"{english} back, not x"
    assert f" {number} 個" in text.ja
    assert "y 個" in text.ja


@pytest.mark.parametrize(
    ("wishes", "variables", "chosen"),
    [
        (("ja",), {"LC_ALL": "en_US.UTF-8"}, "ja"),
        ((None, "en", "ja"), {"LC_ALL": "ja_JP.UTF-8"}, "en"),
        ((), {"LC_ALL": "ja_JP.UTF-8", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "en_GB.UTF-8"}, "ja"),
        ((None,), {"LC_MESSAGES": "ja_JP.UTF-8", "LANG": "en_GB.UTF-8"}, "ja"),
        ((None,), {"LC_MESSAGES": "en_GB.UTF-8", "LANG": "ja_JP.UTF-8"}, "en"),
        ((), {"LC_ALL": "", "LANG": "ja"}, "ja"),
        ((), {"LANG": "ja_JP.eucJP"}, "ja"),
        ((), {"LANG": "C"}, "en"),
        ((), {"LANG": "de_DE.UTF-8"}, "en"),
        ((), {"LANG": "jam_JM"}, "en"),
        ((), {"LANG": "xx_YY.nonsense@what"}, "en"),
    ],
)
def test_the_language_is_that_wished_for_or_the_locales(monkeypatch, wishes, variables, chosen):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert chosen_language(*wishes) == chosen


@pytest.mark.parametrize(
    ("name", "chosen"), [("Japanese_Japan", "ja"), ("ja_JP", "ja"), ("English_United States", "en"), (None, "en")]
)
def test_without_variables_the_system_is_asked(monkeypatch, name, chosen):
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (name, None))
    assert chosen_language() == chosen
