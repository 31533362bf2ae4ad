"""``expect``: the assertion of public graders, in a student's own pytest and in the grading run alike."""

from __future__ import annotations

from typing import Any

from .answers import Tolerance, difference
from .text import Text


class CheckFailed(AssertionError):
    """A check that the answer did not pass; ``text`` is for the student."""

    def __init__(self, text: Text, counterexample: str | None = None, *, unwritten: bool = False) -> None:
        super().__init__(text.en)
        self.text = text
        self.counterexample = counterexample
        self.unwritten = unwritten


def expect(
    answer: Any, right: Any, *, relative: float = 1e-9, absolute: float = 1e-12, near_zero: float | None = None
) -> None:
    """Raise ``AssertionError`` with a message for students where ``answer`` is not ``right``.

    Strict on shape and kind, lenient on containers and scalar types; see ``saiten.answers.compare``.
    """
    __tracebackhide__ = True
    found = difference(answer, right, Tolerance(relative, absolute, near_zero))
    if found is not None:
        raise CheckFailed(found.text(reveal=True))
