"""The names by which a cell is known in a source notebook, in the gradebook and in what a student handed in."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from typing import Any

SCHEMA = 3
CHECK = "%check"
OWN = "own"  # the cell for a student's own imports and helper functions


def metadata(name: str, kind: str, *, grade: bool = False, solution: bool = False, points: float = 0) -> dict[str, Any]:
    """nbgrader's metadata of a cell; ``kind``: code or markdown. What is no solution can't be changed by a student."""
    cell = {
        "schema_version": SCHEMA,
        "grade_id": name,
        "grade": grade,
        "solution": solution,
        "locked": not solution,
        "task": False,
        "cell_type": kind,
    }
    return {"nbgrader": cell | ({"points": points} if grade else {})}


def answer_name(asked: str) -> str:
    return f"answer-{asked}"


def check_name(asked: str) -> str:
    return f"check-{asked}"


def checked_by(answer: str) -> str | None:
    """The check of an answer, None for another name."""
    return check_name(answer.removeprefix("answer-")) if answer.startswith("answer-") else None


def checked(source: str) -> tuple[str, list[str]] | None:
    """The exercise and functions of a check cell, ``%check NAME FUNCTION``; None for another cell."""
    words = shlex.split(source, comments=True) if source.startswith(f"{CHECK} ") else []
    return (words[1], words[2:]) if len(words) > 1 else None


def plain(names: Iterable[str]) -> str:
    """The first of the names that nbgrader accepts in the name of a cell, else none."""
    return next((name for name in names if name.isascii()), "")
