"""Which known mistake a wrong function makes, told only where there is no doubt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..answers import Tolerance, difference
from .cases import Case
from .module import Reply

FEWEST_TELLING = 3

# what a known wrong function makes of an input: its value, or that it raised
Answer = tuple[Any, bool]


def diagnose(mistakes: dict[str, Callable[..., Any]], asked: list[tuple[Case, Reply, Tolerance, bool]]) -> str | None:
    """Name the one mistake that gives the student's answer on every input asked; the last field: was it wrong.

    None where no mistake fits, where two do, or where fewer than three wrong answers tell it from the others.
    """
    answers = {name: [_answer(mistake, case) for case, *_ in asked] for name, mistake in mistakes.items()}
    fitting = [
        name
        for name, given in answers.items()
        if all(_same(reply, one, tolerance) for (_, reply, tolerance, _), one in zip(asked, given, strict=True))
    ]
    if len(fitting) != 1:
        return None
    name = fitting[0]
    others = [given for other, given in answers.items() if other != name]
    telling = sum(
        wrong and not any(_same(reply, given[index], tolerance) for given in others)
        for index, (_, reply, tolerance, wrong) in enumerate(asked)
    )
    return name if telling >= FEWEST_TELLING else None


def _answer(mistake: Callable[..., Any], case: Case) -> Answer:
    args, kwargs = case.call
    try:
        return mistake(*args, **kwargs), False
    except Exception:
        return None, True


def _same(reply: Reply, answer: Answer, tolerance: Tolerance) -> bool:
    value, raised = answer
    if reply.problem is not None:
        return False
    if raised or reply.error is not None:
        return raised and reply.error is not None
    return difference(reply.value, value, tolerance) is None
