"""What stands at a picture's parts."""

from __future__ import annotations

from ..text import _

WORDS = {
    "yours": _("yours"),
    "expected": _("expected"),
    "difference": _("difference"),
    "right": _("right"),
    "wrong": _("first to be off"),
    "follows": _("follows from it"),
    "missing": _("not there"),
}


def picture_words(language: str) -> dict[str, str]:
    """``yours``, ``expected``, ``difference`` and the states of a table's cells."""
    return {name: text.in_language(language) for name, text in WORDS.items()}


def image_words(size: tuple[int, int], language: str) -> str:
    """Say what an image is, where it can't be seen."""
    width, height = size
    return _("an image of {width} x {height} pixels", width=width, height=height).in_language(language)
