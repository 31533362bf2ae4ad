"""What coming late took off an exercise, in points and in words."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

import msgspec

from ..text import Text, _
from ..times import exact
from .model import ExerciseResult, Late

DIGITS = 6


def reduced(
    exercise: ExerciseResult, due: datetime, received: datetime, penalty: Fraction
) -> tuple[ExerciseResult, Text]:
    """The exercise with that share of its points taken off, and what to say of it as its last note."""
    late = Late(due.isoformat(), received.isoformat(), exercise.points, float(penalty))
    points = round(float(exact(exercise.points) * (1 - penalty)), DIGITS)
    changed = msgspec.structs.replace(exercise, points=points, notes=list(exercise.notes), late=late)
    return changed, _sentence(late, points)


def times(late: Late) -> Text:
    return _("received {received}, due {due}", received=_shown(late.received), due=_shown(late.due))


def percent(share: float) -> str:
    """``12.5 %``."""
    return f"{100 * share:.4g} %"


def number(points: float) -> str:
    """``6.4``, as many digits as people need."""
    return f"{round(points, 2):.12g}"


def _sentence(late: Late, points: float) -> Text:
    if late.penalty == 0:
        return _("Late: {when}. Nothing is taken off.", when=times(late))
    said = _(
        "Late: {when}. Raw {raw}, penalty {percent} (−{taken}), final {final} points.",
        when=times(late),
        raw=number(late.raw),
        percent=percent(late.penalty),
        taken=number(late.raw - points),
        final=number(points),
    )
    if late.penalty < 1:
        return said
    return _("{sentence} It came too late for points; what is said here is for you all the same.", sentence=said)


def _shown(time: str) -> str:
    """With seconds only where they matter: nobody sees that 23:59:30 is later than 23:59."""
    moment = datetime.fromisoformat(time)
    return moment.isoformat(" ", "seconds" if moment.second or moment.microsecond else "minutes")
