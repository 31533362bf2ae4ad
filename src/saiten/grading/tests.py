"""The course's tests as the grader keeps them: which exercise and function each one is about, what it is worth."""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction

import msgspec
import pytest

from ..course import Course, CourseError
from ..plugin import PREFIX, SLOW
from ..text import Text, _, as_text
from .checks import Check


class GradedTest(msgspec.Struct, frozen=True):
    """One collected test; ``points`` is its share of its function's points.

    ``slow``: it is left out where only quick ones are asked for. ``alone``: it sees to it itself that no other function
    spoils it.
    """

    item: pytest.Function
    exercise: str
    function: str
    hidden: bool
    points: Fraction
    title: Text
    hint: Text | None
    check: Check | None
    direct: bool  # it needs nothing of pytest's but ``submission``
    slow: bool = False
    alone: bool = False

    @property
    def id(self) -> str:
        return self.item.nodeid


def graded_tests(course: Course, items: Iterable[pytest.Item]) -> dict[str, list[GradedTest]]:
    """Sort the collected items by exercise. Raises ``CourseError`` for a test that belongs nowhere."""
    weights: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
    found = []
    for item in items:
        exercise = item.path.stem.removeprefix(PREFIX)
        marker = item.get_closest_marker("covers")
        if marker is None or not marker.args:
            raise CourseError(_('{test} lacks its mark: @pytest.mark.covers("FUNCTION").', test=item.nodeid))
        function = function_of(item)
        if function not in course.exercise(exercise).functions:
            raise CourseError(
                _(
                    "{test} covers {function}, which has no points in [tool.saiten.exercises.{exercise}].",
                    test=item.nodeid,
                    function=function,
                    exercise=exercise,
                )
            )
        weight = Fraction(str(marker.kwargs.get("weight", 1)))
        weights[exercise, function] += weight
        found.append((item, exercise, function, weight, marker.kwargs))
    tests: dict[str, list[GradedTest]] = {name: [] for name in course.exercises}
    for item, exercise, function, weight, said in found:
        assert isinstance(item, pytest.Function)
        points = Fraction(str(course.exercise(exercise).functions[function]))
        share = points * weight / weights[exercise, function]
        hidden = "hidden" in item.path.relative_to(course.root).parts
        title = as_text(inspect.getdoc(item.function) or item.name)
        check = getattr(item.function, "saiten_check", None)
        direct = check is not None or _needs_only_the_submission(item)
        hint, alone = said.get("hint"), said.get("alone", False)
        slow = item.get_closest_marker(SLOW) is not None
        tests[exercise].append(
            GradedTest(item, exercise, function, hidden, share, title, hint, check, direct, slow, alone)
        )
    return tests


def function_of(item: pytest.Item) -> str:
    """The function that a test with the mark ``covers`` is about."""
    marker = item.get_closest_marker("covers")
    assert marker is not None
    return str(marker.args[0])


def uncovered(course: Course, exercise: str, tests: list[GradedTest]) -> list[str]:
    """The functions that have points but no test."""
    return [name for name in course.exercise(exercise).functions if name not in {test.function for test in tests}]


def _needs_only_the_submission(item: pytest.Function) -> bool:
    """No other fixture, no parameters, no mark that acts on the test."""
    return (
        set(inspect.signature(item.obj).parameters) <= {"submission"}
        and set(item.fixturenames) <= {"submission", "request"}  # ``submission`` itself asks for ``request``
        and not hasattr(item, "callspec")
        and all(mark.name in ("covers", SLOW) for mark in item.iter_markers())
    )
