"""What a process that grades says to the one that watches, a line of JSON each; and how both tell of a loop."""

from __future__ import annotations

import msgspec

from ..report.model import ExerciseResult
from ..text import Text, _


class Running(msgspec.Struct, tag="running"):
    """The function whose check begins; before the first one it is empty."""

    function: str


class Done(msgspec.Struct, tag="done"):
    """The exercise's result. Nothing comes after it."""

    result: ExerciseResult


Message = Running | Done


def never_ended(what: str, seconds: float) -> Text:
    """``what``: a file or a function."""
    return _(
        "{what} was still running after {seconds:g} seconds. Is there a loop that never ends?",
        what=what,
        seconds=seconds,
    )
