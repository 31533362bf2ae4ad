"""Which known mistake a wrong function makes, told only where there is no doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from ..answers import Tolerance, difference
from .cases import Case
from .module import Reply

FEWEST_TELLING = 3

# what a known wrong function makes of an input: its value, or that it raised
Answer = tuple[Any, bool]


class Asked(msgspec.Struct, frozen=True):
    """One input of a check with the student's answer, and whether that was wrong; ``raises``: a bad input."""

    check: str
    raises: bool
    case: Case
    reply: Reply
    tolerance: Tolerance
    wrong: bool


def diagnoses(mistakes: dict[str, Callable[..., Any]], asked: list[Asked]) -> dict[str, str]:
    """Return, by check of one function, the one mistake that explains its wrong answers.

    Best is a mistake that explains everything. Next, as bad arguments are another matter than values, one that explains
    all values, or all bad arguments; last, all of one check: somebody may well make two mistakes.
    """
    answers = {name: [_answer(mistake, one.case) for one in asked] for name, mistake in mistakes.items()}
    found: dict[str, str] = {}
    for group in _groups(asked):
        checks = {asked[index].check for index in group if asked[index].wrong}
        if checks and not checks & found.keys() and (name := _diagnose(answers, asked, group)) is not None:
            found |= dict.fromkeys(checks, name)
    return found


def _groups(asked: list[Asked]) -> Iterator[list[int]]:
    """The larger ones first."""
    yield list(range(len(asked)))
    for raises in (False, True):
        yield [index for index, one in enumerate(asked) if one.raises == raises]
    for check in dict.fromkeys(one.check for one in asked):
        yield [index for index, one in enumerate(asked) if one.check == check]


def _diagnose(answers: dict[str, list[Answer]], asked: list[Asked], group: list[int]) -> str | None:
    """Name the one mistake that gives the student's answer on every input of the group.

    None where no mistake fits, where two do, or where fewer than three wrong answers tell it from the others.
    """
    fitting = [name for name, given in answers.items() if all(_same(asked[index], given[index]) for index in group)]
    if len(fitting) != 1:
        return None
    name = fitting[0]
    others = [given for other, given in answers.items() if other != name]
    telling = sum(
        asked[index].wrong and not any(_same(asked[index], given[index]) for given in others) for index in group
    )
    return name if telling >= FEWEST_TELLING else None


def _answer(mistake: Callable[..., Any], case: Case) -> Answer:
    args, kwargs = case.call
    try:
        return mistake(*args, **kwargs), False
    except Exception:
        return None, True


def _same(one: Asked, answer: Answer) -> bool:
    value, raised = answer
    if one.reply.problem is not None:
        return False
    if raised or one.reply.error is not None:
        return raised and one.reply.error is not None
    return difference(one.reply.value, value, one.tolerance) is None
