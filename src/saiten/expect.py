"""``expect``: the assertion of public graders, in a student's own pytest and in the grading run alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .answers import Tolerance, difference
from .text import Text
from .values import CodeLine, call

if TYPE_CHECKING:
    from .pictures import Picture


class CheckFailed(AssertionError):
    """A check that the answer did not pass; ``text`` is for the student.

    ``remarks``: when it goes wrong and how, as far as that shows. ``counterexample``: the call, as it can be pasted.
    ``unwritten``: the function is not there yet. ``raised_at``: the line of the student's code. ``mistake``: the name
    of the known mistake that this is.
    """

    def __init__(
        self,
        text: Text,
        counterexample: str | None = None,
        *,
        remarks: tuple[Text, ...] = (),
        unwritten: bool = False,
        raised_at: CodeLine | None = None,
        pictures: tuple[Picture, ...] = (),
        mistake: str = "",
    ) -> None:
        super().__init__(str(text))
        self.text = text
        self.remarks = remarks
        self.counterexample = counterexample
        self.unwritten = unwritten
        self.raised_at = raised_at
        self.pictures = pictures
        self.mistake = mistake


def expect(
    answer: Any, right: Any, *, relative: float = 1e-9, absolute: float = 1e-12, near_zero: float | None = None
) -> None:
    """Raise ``AssertionError`` with a message for students where ``answer`` is not ``right``.

    Strict on shape and kind, lenient on containers and scalar types; see ``saiten.answers.compare``.
    """
    __tracebackhide__ = True
    tolerance = Tolerance(relative, absolute, near_zero)
    found = difference(answer, right, tolerance)
    if found is not None:
        from .pictures import pictures_of  # Pillow's and the drawing's time, only where something is to be drawn

        pictures, _words = pictures_of(answer, right, call(), tolerance, reveal=True)
        raise CheckFailed(found.text(reveal=True), pictures=tuple(pictures))


def require(holds: object, otherwise: Text, *, mistake: str = "") -> None:
    """Raise ``AssertionError`` with a message for students, in their language, where something does not hold.

    ``mistake``: the misconception that shows in this, by its name. A hidden test that is no ``check`` names it so.
    """
    __tracebackhide__ = True
    if not holds:
        raise CheckFailed(otherwise, mistake=mistake)
