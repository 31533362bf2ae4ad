"""Errors whose message is for people, in each language of the kit."""

from __future__ import annotations

from .text import Text


class TextError(Exception):
    """An error that says what is wrong as a ``Text``; ``str`` gives the English."""

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return self.text.en


class UsageError(TextError):
    """Something about the call, the course or the folder can't be used; the text says what and what to do."""


class UngradedError(TextError):
    """Something on the grader's side failed, so that not everything could be graded."""
