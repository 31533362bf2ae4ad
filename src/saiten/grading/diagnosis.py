"""Which known mistake a wrong function makes, told only where there is no doubt."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from ..answers import Tolerance, difference
from ..course import Course
from ..values import Call, Code, Object
from .cases import Case
from .checks import Check
from .misconceptions import Misconception, Mistaken, misconceptions_of, mistaken_functions
from .module import Reply, StudentModule
from .tests import GradedTest

FEWEST_TELLING = 3

# a known mistake by name, and which of its variants
Variant = tuple[str, int]


class Answer(msgspec.Struct, frozen=True):
    """What a known wrong function makes of an input: a value, or an exception of those kinds."""

    value: Any = None
    raised: tuple[str, ...] = ()


class Asked(msgspec.Struct, frozen=True):
    """One input of a check with the student's answer, and whether that was wrong.

    ``raises``: the exception that the input has to bring, empty where a value is asked for.
    """

    check: str
    raises: str
    case: Case
    reply: Reply
    tolerance: Tolerance
    wrong: bool
    probe: Code | None = None
    measured: Callable[[Any, Call], Any] = lambda value, _call: value


def known_mistakes(
    course: Course, tests: list[GradedTest], failed: list[GradedTest], module_of: Callable[[str], StudentModule]
) -> dict[str, tuple[str, Misconception]]:
    """Return, by failed test of an exercise, the one misconception that explains it, with its name.

    ``failed``: tests whose function is wrong by itself. ``module_of``: which module's answers count for a function.
    """
    found: dict[str, tuple[str, Misconception]] = {}
    for function in dict.fromkeys(test.function for test in failed):
        exercise = next(test.exercise for test in failed if test.function == function)
        checks = {test.id: test.check for test in tests if test.check is not None and test.function == function}
        if not checks:
            continue
        known = misconceptions_of(course, exercise)
        module = module_of(function)
        asked = [one for test, check in checks.items() if not check.untouched for one in _asked(test, check, module)]
        named = diagnoses(mistaken_functions(course, exercise, function), asked)
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
        raises = check.pool.raises.__name__ if check.pool.raises is not None else ""
        wrong = check.problem(case, reply) is not None
        yield Asked(test, raises, case, reply, check.tolerance, wrong, check.pool.probe, check.pool.measured)


def diagnoses(mistakes: dict[str, list[Mistaken]], asked: list[Asked]) -> dict[str, str]:
    """Return, by check of one function, the one mistake that explains its wrong answers, in one of its variants.

    Best is a mistake that explains everything. Next, as bad arguments are another matter than values, one that explains
    all values, or all bad arguments, or those of one check: somebody may well forget two of them.
    """

    @functools.cache  # and only as far as it is needed: most mistakes fall at the first inputs
    def agree(one: Variant, index: int) -> bool:
        name, variant = one
        return _same(asked[index], _answer(mistakes[name][variant], asked[index]))

    # nobody makes a mistake that would be wrong where they are right
    right = [index for index, one in enumerate(asked) if not one.wrong]
    variants = [(name, variant) for name, known in mistakes.items() for variant in range(len(known))]
    possible = [one for one in variants if all(agree(one, index) for index in right)]
    found: dict[str, str] = {}
    for group in _groups(asked):
        checks = {asked[index].check for index in group if asked[index].wrong}
        if checks and not checks & found.keys() and (name := _diagnose(agree, possible, asked, group)) is not None:
            found |= dict.fromkeys(checks, name)
    return found


def _groups(asked: list[Asked]) -> Iterator[list[int]]:
    """The larger ones first."""
    yield list(range(len(asked)))
    for raises in (False, True):
        yield [index for index, one in enumerate(asked) if bool(one.raises) == raises]
    for check in dict.fromkeys(one.check for one in asked if one.raises):
        yield [index for index, one in enumerate(asked) if one.check == check]


def _diagnose(
    agree: Callable[[Variant, int], bool], possible: list[Variant], asked: list[Asked], group: list[int]
) -> str | None:
    """Name the one mistake that gives the student's answer on every input of the group.

    None where no mistake fits, or where it may be by accident: too few answers are wrong, or tell it from another one.
    A constant has only one answer.
    """
    fewest = FEWEST_TELLING if len(asked) > 1 else 1
    fitting = {one[0] for one in possible if all(agree(one, index) for index in group)}
    if len(fitting) != 1 or sum(asked[index].wrong for index in group) < fewest:
        return None
    others = [one for one in possible if one[0] not in fitting]
    told_apart = all(sum(not agree(one, index) for index in group) >= fewest for one in others)
    return fitting.pop() if told_apart else None


def _answer(mistake: Mistaken, asked: Asked) -> Answer:
    try:
        args, kwargs = mistake.names.made(asked.case.call)
        function = mistake.function if asked.probe is None else mistake.names.make(asked.probe)
        value = mistake.names.as_data(function(*args, **kwargs))
        value = value if value is ... else asked.measured(value, asked.case.call)
    except Exception as error:
        return Answer(raised=tuple(kind.__name__ for kind in type(error).__mro__))
    return Answer(_as_asked(value, asked.case.expected))


def _as_asked(value: Any, expected: Any) -> Any:
    """As far as the check looks at it: no other keys of a dict; and a whole number will do where a float is asked."""
    if isinstance(expected, dict) and isinstance(value, dict):
        return {key: _as_asked(value[key], right) for key, right in expected.items() if key in value}
    if isinstance(expected, (list, tuple)) and isinstance(value, (list, tuple)) and len(value) == len(expected):
        return [_as_asked(one, right) for one, right in zip(value, expected, strict=True)]
    if isinstance(expected, Object) and isinstance(value, Object):
        return Object(value.type_name, _as_asked(value.fields, expected.fields))
    if isinstance(expected, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value


def _same(one: Asked, answer: Answer) -> bool:
    """Whether the mistake gives the student's answer.

    It leaves an input open with ``...``: there, those who make it come out differently.
    """
    reply = one.reply
    raised = tuple(reply.error.kinds) if reply.error is not None else ()
    if reply.problem is not None or "NotImplementedError" in raised:
        return False
    if answer.value is ...:
        return True
    if one.raises:
        # what a missing check lets through is a matter of style: the kind of the outcome counts
        return _outcome(raised, one.raises) == _outcome(answer.raised, one.raises)
    if raised or answer.raised:
        return bool(raised and answer.raised)
    return difference(reply.value, answer.value, one.tolerance) is None


def _outcome(raised: tuple[str, ...], asked_for: str) -> str:
    return "value" if not raised else "asked for" if asked_for in raised else "another exception"
