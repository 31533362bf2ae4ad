"""What the answers say about the questions: pass rates, discrimination, common misconceptions.

Discrimination is the corrected item-total correlation: Pearson's r, over the students who tried a check, between
passing it (1 or 0) and the share of the points of all their other checks. The check itself is left out of the total,
which would else correlate with itself.
"""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..feedback.problems import one_line, whole_file
from ..report.model import Saiten, TestResult
from ..text import harmless

FEWEST = 10  # of students who tried a check, before anything is said about it
FEWEST_EACH = 3  # of those who pass and of those who fail, before anything is said about who they are
WEAK = 0.2  # Ebel's threshold for a poor item
HARD = 0.1

Concern = Literal["reversed", "hard", "weak"]


class Check(NamedTuple):
    """One check of the class; ``discrimination`` is None where too few tried it or all fared alike."""

    exercise: str
    function: str
    title: str
    tried: int
    passed: int
    discrimination: float | None
    concern: Concern | None

    @property
    def rate(self) -> float | None:
        return self.passed / self.tried if self.tried else None


class Mistake(NamedTuple):
    """A known mistake: how many ``students`` of those who ``tried`` the function make it."""

    exercise: str
    function: str
    message: str
    students: int
    tried: int


def checks(results: list[Saiten]) -> list[Check]:
    """Every check, in the course's order. ``results`` are in the language of the page."""
    tests: dict[tuple[str, str], TestResult] = {}
    answers: dict[tuple[str, str], list[tuple[bool, float | None]]] = defaultdict(list)
    for result in results:
        judged = list(_judged(result))
        points, most = sum(one.points for _name, one in judged), sum(one.max_points for _name, one in judged)
        for exercise, test in judged:
            if not (test.unwritten or test.waiting):
                rest = most - test.max_points
                share = (points - test.points) / rest if rest > 0 else None
                answers[exercise, test.id].append((test.outcome == "passed", share))
        for exercise, graded in result.exercises.items():
            tests |= {(exercise, test.id): test for test in graded.tests}
    order = list(dict.fromkeys(exercise for exercise, _id in tests))
    by_exercise = sorted(tests, key=lambda key: order.index(key[0]))
    return [_check(key[0], tests[key], answers[key]) for key in by_exercise]


def _judged(result: Saiten) -> Iterator[tuple[str, TestResult]]:
    """The tests that passed or failed, each with its exercise; not those of a file that could not be run at all."""
    for name, exercise in result.exercises.items():
        if exercise.status == "graded" and whole_file(exercise, result.language) is None:
            yield from ((name, test) for test in exercise.tests if test.outcome in ("passed", "failed"))


def _check(exercise: str, test: TestResult, answers: list[tuple[bool, float | None]]) -> Check:
    tried, passed = len(answers), sum(right for right, _share in answers)
    value = discrimination(answers)
    concern: Concern | None = None
    if tried >= FEWEST and passed < HARD * tried:
        concern = "hard"
    elif value is not None and min(passed, tried - passed) >= FEWEST_EACH and value < WEAK:
        concern = "reversed" if value < 0 else "weak"
    title = one_line(test.title) or one_line(test.function)
    return Check(one_line(exercise), one_line(test.function), title, tried, passed, value, concern)


def discrimination(answers: list[tuple[bool, float | None]]) -> float | None:
    """Item-total correlation of ``(passed, share of the rest)``; None for too few answers, or where all are alike."""
    pairs = [(float(right), share) for right, share in answers if share is not None]
    if len(pairs) < FEWEST:
        return None
    try:
        value = statistics.correlation([right for right, _share in pairs], [share for _right, share in pairs])
    except statistics.StatisticsError:  # one of the two is constant
        return None
    return round(value, 2)  # as it is shown: what is below a threshold is seen to be so


def mistakes(results: list[Saiten]) -> list[Mistake]:
    """The known mistakes that were recognised, the most frequent first."""
    said: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    makers: Counter[tuple[str, str, str]] = Counter()
    triers: Counter[tuple[str, str]] = Counter()
    for result in results:
        judged = [(exercise, test) for exercise, test in _judged(result) if not (test.unwritten or test.waiting)]
        triers.update({(exercise, test.function) for exercise, test in judged})
        made = {(exercise, test.function, test.misconception): test for exercise, test in judged if test.misconception}
        makers.update(made.keys())
        for key, test in made.items():
            said[key][test.message.rpartition("\n")[2]] += 1
    found = []
    for (exercise, function, name), students in makers.items():
        message = min(said[exercise, function, name].items(), key=lambda item: (-item[1], item[0]))[0]
        tried = triers[exercise, function]
        found.append(Mistake(one_line(exercise), one_line(function), harmless(message, 500), students, tried))
    return sorted(found, key=lambda one: (-one.students, one.exercise, one.function, one.message))
