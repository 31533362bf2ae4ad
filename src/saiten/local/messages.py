"""What a process that grades says to the one that watches, a line of JSON each; and what both have to know."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ..report.model import ExerciseResult
from ..text import Text, _

EXERCISE_SECONDS = 10.0


class Ready(msgspec.Struct, tag="ready"):
    """Everything is imported; an exercise can be named."""


class Running(msgspec.Struct, tag="running"):
    """The function whose check begins; before the first one it is empty."""

    function: str


class Done(msgspec.Struct, tag="done"):
    """The exercise's result. Nothing comes after it."""

    result: ExerciseResult


Message = Ready | Running | Done


def file_of(root: Path, exercise: str) -> str:
    """How the exercise's file is called in messages: the module, or the notebook where there is no module."""
    path = root / "exercises" / f"{exercise}.py"
    notebook = path.with_suffix(".ipynb")
    return f"exercises/{notebook.name if notebook.is_file() and not path.is_file() else path.name}"


def never_ended(what: str, seconds: float) -> Text:
    """``what``: a file or a function."""
    return _(
        "{what} was still running after {seconds:g} seconds. Is there a loop that never ends?",
        what=what,
        seconds=seconds,
    )
