"""Which known mistake a wrong function makes, told only where there is no doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from ..answers import Tolerance, difference
from .cases import Case
from .checks import Check
from .misconceptions import Misconception, misconceptions_of, mistaken_functions
from .module import Reply, StudentModule
from .tests import GradedTest

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


def known_mistakes(
    root: Path, tests: list[GradedTest], failed: list[GradedTest], module_of: Callable[[str], StudentModule]
) -> dict[str, tuple[str, Misconception]]:
    """Return, by failed test of an exercise, the one misconception that explains it, with its name.

    ``failed``: tests whose function is wrong by itself. ``module_of``: which module's answers count for a function.
    """
    found: dict[str, tuple[str, Misconception]] = {}
    for function in dict.fromkeys(test.function for test in failed):
        exercise = next(test.exercise for test in failed if test.function == function)
        known = misconceptions_of(root, exercise)
        checks = {test.id: test.check for test in tests if test.check is not None and test.function == function}
        module = module_of(function)
        asked = [one for test, check in checks.items() if not check.untouched for one in _asked(test, check, module)]
        named = diagnoses(mistaken_functions(root, exercise, function), asked)
        # tests without inputs of their own, such as public ones, show the mistake that explains everything else
        everything = len(set(named.values())) == 1 and {one.check for one in asked if one.wrong} == named.keys()
        for test in failed:
            mistake = named.get(test.id) or (next(iter(named.values())) if everything else None)
            if test.function == function and mistake is not None:
                found[test.id] = mistake, known[mistake]
    return found


def _asked(test: str, check: Check, module: StudentModule) -> Iterator[Asked]:
    """Every input of a check that was asked."""
    cases, replies = module.answered.get(check.pool.name, ([], []))
    for case, reply in zip(cases, replies, strict=True):
        wrong = check.problem(case, reply) is not None
        yield Asked(test, check.pool.raises is not None, case, reply, check.tolerance, wrong)


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
