"""The sentences that encourage: how far somebody is, and what to do next."""

from __future__ import annotations

from ..report.model import ExerciseResult, Saiten
from ..text import Text, _
from .points import number, worth
from .problems import Function

MOST, HALF = 0.8, 0.4


def greeting(result: Saiten, share: float) -> Text:
    """One sentence on the whole."""
    states = {exercise.status for exercise in result.exercises.values()}
    if states <= {"missing"}:
        return _("Nothing has been handed in yet. Every exercise below is open to you.")
    if "ungraded" in states:
        return _("Part of your work could not be graded yet. That is not your fault, and nothing is lost.")
    if share >= 1:
        return _("Everything is right. Well done!")
    if share >= MOST:
        return _("Almost everything is right. Only a little is left.")
    if share >= HALF:
        return _("A good part is done. Below is what to do next.")
    if share > 0:
        return _("You have made a start. Below is what to do next.")
    return _("The first points are the hardest. Below is where to start.")


def next_step(name: str, result: ExerciseResult, functions: list[Function], whole: bool) -> Text:
    """The one thing to do next in an exercise."""
    if result.status == "ungraded":
        return _("Nothing for you to do here: the course staff will look at it, and no points are lost.")
    if result.status == "missing":
        return _("Hand in {file}, for up to {points}.", file=f"{name}.py", points=worth(number(result.max_points)))
    if result.points >= result.max_points:
        return _("Complete. Nothing is left to do here.")
    if whole:
        return _("Make the file run first. Then every function can be checked.")
    for function in functions:
        if function.state == "wrong":
            return _("Next: put {function} right, for up to {points} more.", **_named(function))
    for function in functions:
        if function.state == "todo":
            return _("Next: write {function}, for up to {points}.", **_named(function))
    return _("Every check passes. The note below says what costs you points.")


def _named(function: Function) -> dict[str, object]:
    return {"function": function.name, "points": worth(function.left)}
