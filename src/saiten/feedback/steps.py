"""The sentences that encourage: how far somebody is, and what to do next."""

from __future__ import annotations

from ..report.model import ExerciseResult, Saiten
from ..text import Text, _, plural
from .points import number, worth
from .problems import Function

MOST, HALF = 0.8, 0.4


def greeting(result: Saiten) -> Text:
    """What was handed in is judged; what was not is only named."""
    handed_in = [one for one in result.exercises.values() if one.status != "missing"]
    missing = len(result.exercises) - len(handed_in)
    if not handed_in:
        return _("Nothing has been handed in yet. Every exercise below is open to you.")
    said = _so_far(handed_in, everything=not missing)
    if not missing:
        return said
    more = plural("{number} more exercise is open to you.", "{number} more exercises are open to you.", missing)
    return _("{sentence} {more}", sentence=said, more=more)


def _so_far(exercises: list[ExerciseResult], *, everything: bool) -> Text:
    points, most = sum(one.raw for one in exercises), sum(one.max_points for one in exercises)
    if any(one.status == "ungraded" for one in exercises):
        return _("Part of your work could not be graded yet. That is not your fault, and nothing is lost.")
    if points >= most:
        return (
            _("Everything is right. Well done!") if everything else _("Everything you handed in is right. Well done!")
        )
    if points >= MOST * most:
        return _("Nearly everything you handed in is right. Below is what is still to do.")
    if points >= HALF * most:
        return _("A good part of what you handed in is right. Below is what to do next.")
    if points > 0:
        return _("You have made a start. Below is what to do next.")
    return _("The first points are the hardest. Below is where to start.")


def next_step(result: ExerciseResult, functions: list[Function], whole: bool) -> Text:
    """The one thing to do next in an exercise that was handed in: what gains most, and of equals what is wrong."""
    if result.status == "ungraded":
        return _("Nothing for you to do here: the course staff will look at it, and no points are lost.")
    if result.raw >= result.max_points:
        return _("Complete. Nothing is left to do here.")
    if whole:
        return _("Make the file run first. Then every function can be checked.")
    unfinished = [one for one in functions if one.state in ("wrong", "todo")]
    if not unfinished:
        return _("Every check passes. The note below says what costs you points.")
    best = max(unfinished, key=lambda one: (one.left, one.state == "wrong"))
    if result.late is not None:  # what it would still bring depends on when
        if best.state == "wrong":
            return _("Next: fix {function}.", function=best.name)
        return _("Next: write {function}.", function=best.name)
    points = worth(number(best.left))
    if best.state == "wrong":
        return _("Next: fix {function}, for up to {points} more.", function=best.name, points=points)
    return _("Next: write {function}, for up to {points} more.", function=best.name, points=points)
