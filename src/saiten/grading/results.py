"""From verdicts to an exercise's result: points, and the words that student and staff read."""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

from ..course import Course, Rules
from ..report.model import ExerciseResult, TestResult
from ..text import Text, harmless
from .checks import JUDGED_LATER
from .misconceptions import Misconception
from .tests import GradedTest
from .verdict import Verdict

STAFF = Text(
    "could not be graded, which is not your fault: the course staff must look",
    "採点できませんでした。あなたの責任ではありません。担当者が確認します",
)


class Teller:
    """Says things in the course's language, without paths of the grading machine that a message may quote."""

    def __init__(self, course: Course) -> None:
        self.language = course.settings.language
        paths = {str(course.root), sys.prefix, sys.base_prefix, str(Path.home())}
        self.paths = sorted((path for path in paths if len(path) > 1), key=len, reverse=True)

    def say(self, text: Text) -> str:
        return self.clean(text.in_language(self.language))

    def clean(self, text: str, limit: int = 2000) -> str:
        text = harmless(text, limit)
        for path in self.paths:
            text = text.replace(path, "…")
        return text


def nothing(teller: Teller, tests: list[GradedTest], points: float, status: Any, reason: Text) -> ExerciseResult:
    """The result where no test could be run: the exercise is missing, or its graders can't be used."""
    results = [_test_result(teller, test, Verdict(status, reason), frozenset()) for test in tests]
    return ExerciseResult(0.0, _number(Fraction(str(points))), status, teller.say(reason), results)


def result(
    teller: Teller,
    tests: list[GradedTest],
    verdicts: dict[str, Verdict],
    pardoned: dict[str, frozenset[str]],
    known: dict[str, tuple[str, Misconception]],
    broken: Text | None,
) -> ExerciseResult:
    """``pardoned``: tests that only fail because of those functions; ``known``: the mistake that a function makes."""
    results = [_test_result(teller, test, verdicts[test.id], pardoned.get(test.id, frozenset())) for test in tests]
    for one in results:
        if one.outcome == "failed" and one.function in known and verdicts[one.id].message != JUDGED_LATER:
            one.misconception, mistake = known[one.function]
            one.message = f"{one.message}\n{teller.say(mistake.message)} ({mistake.lecture})"
    points = sum((test.points for test, one in zip(tests, results, strict=True) if one.outcome == "passed"), Fraction())
    most = sum((test.points for test in tests), Fraction())
    if any(one.outcome == "ungraded" for one in results):
        return ExerciseResult(_number(points), _number(most), "ungraded", teller.say(STAFF), results)
    summary = teller.say(broken) if broken is not None else _summary(teller, results, verdicts)
    return ExerciseResult(_number(points), _number(most), "graded", summary, results)


def cap(teller: Teller, result: ExerciseResult, rules: Rules, against: list[Text]) -> list[Text]:
    """Apply the ceiling for a module against the rules; returns the sentences that say why."""
    share = f"{rules.ceiling:.0%}"
    why = Text(
        f", which this exercise does not allow: at most {share} of the points",
        f"。この課題では使えないため、最大で {share} の点数になります",
    )
    notes = [told + why for told in against]
    ceiling = Fraction(str(rules.ceiling)) * Fraction(str(result.max_points))
    result.points = min(result.points, _number(ceiling))
    result.summary = f"{teller.say(notes[0])}; {result.summary}"
    return notes


def _summary(teller: Teller, results: list[TestResult], verdicts: dict[str, Verdict]) -> str:
    failed = [one for one in results if one.outcome != "passed"]
    count, done = len(results), len(results) - len(failed)
    if not failed:
        return teller.say(Text(f"all {count} checks passed", f"{count} 個の検査すべてに合格"))
    unwritten = [one for one in failed if verdicts[one.id].unwritten]
    if not done and 2 * len(unwritten) > count:
        return teller.say(Text("nothing is written yet", "まだ何も書かれていません"))
    # what is wrong says more than what is not there yet, and a hidden check says it more kindly than a public one
    first = min(failed, key=lambda one: (verdicts[one.id].suspect, one in unwritten, one.visibility == "public"))
    said = first.message.partition("\n")[0]
    return teller.clean(
        f"{said}; {teller.say(Text(f'{done} of {count} checks passed', f'{count} 個中 {done} 個の検査に合格'))}"
    )


def _test_result(teller: Teller, test: GradedTest, verdict: Verdict, blamed: frozenset[str]) -> TestResult:
    outcome: Any = verdict.outcome
    message = verdict.message
    if blamed:
        names = ", ".join(sorted(blamed))
        outcome = "passed"
        message = Text(
            f"right on its own: it only fails with your {names}",
            f"この関数自体は正しく、{names} が原因で失敗しています",
        )
    elif outcome == "ungraded":
        message = STAFF
    elif outcome == "failed" and test.function not in message.en and message != JUDGED_LATER:
        message = Text(*[f"{test.function}: "] * 2) + message
    later = verdict.message == JUDGED_LATER
    most = _number(test.points)
    return TestResult(
        id=test.id,
        function=test.function,
        points=most if outcome == "passed" else 0.0,
        max_points=most,
        visibility="hidden" if test.hidden else "public",
        outcome=outcome,
        title=test.title,
        message=teller.say(message),
        hint=teller.say(test.hint) if test.hint is not None and outcome == "failed" and not later else "",
        counterexample=verdict.counterexample if outcome == "failed" else None,
    )


def _number(points: Fraction) -> float:
    return round(float(points), 6)
