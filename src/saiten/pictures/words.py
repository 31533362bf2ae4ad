"""What stands at a picture's parts."""

from __future__ import annotations

from ..text import _, plural
from .data import State, Table

WORDS = {
    "yours": _("yours"),
    "expected": _("expected"),
    "difference": _("difference"),
    "right": _("right"),
    "wrong": _("first wrong value"),
    "follows": _("wrong because of it"),
    "missing": _("not there"),
}
MARKS: dict[State, str] = {"right": "✓", "wrong": "✗", "follows": "↳", "missing": "–"}


def picture_words(language: str) -> dict[str, str]:
    """``yours``, ``expected``, ``difference`` and the states of a table's cells."""
    return {name: text.in_language(language) for name, text in WORDS.items()}


def image_words(size: tuple[int, int], language: str) -> str:
    """Say what an image is, where it can't be seen."""
    width, height = size
    return _("an image of {width} x {height} pixels", width=width, height=height).in_language(language)


def larger_words(size: tuple[int, int], language: str) -> str:
    """Stand above an image that belongs to another input than the small one that is told."""
    width, height = size
    return _("On a larger image ({width} x {height})", width=width, height=height).in_language(language)


def unseen_words(size: tuple[int, int], language: str) -> str:
    """Stand for an image where a terminal has no colours."""
    image = image_words(size, language)
    return _("[{image}, which only a terminal with colours can show]", image=image).in_language(language)


def right_rows_words(number: int, language: str) -> str:
    """Stand for a table's rows that are left out."""
    return plural("{number} more row is right", "{number} more rows are right", number).in_language(language)


def legend(table: Table, language: str) -> dict[State, str]:
    """What those marks of a table mean that are not at right cells, as far as it has them."""
    words = picture_words(language)
    there = {state for row in table.rows for state in row.states}
    return {state: words[state] for state in MARKS if state in there and state != "right"}
