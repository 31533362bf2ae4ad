"""From verdicts to an exercise's result: points, and the words that student and staff read."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ..course import Exercise
from ..report.model import ExerciseResult, Score, TestResult
from ..text import Text, _
from ..verdict import Judged, Verdict, lines, told
from ..verdict import summary as said_of
from .checks import JUDGED_LATER
from .misconceptions import Misconception
from .teller import Teller
from .tests import GradedTest

STAFF = _("could not be graded, which is not your fault: the course staff must look")


def nothing(teller: Teller, exercise: Exercise, tests: list[GradedTest], status: Any, reason: Text) -> ExerciseResult:
    """The result where no test could be run: the exercise is missing, or its graders can't be used."""
    results = [_test_result(teller, test, Verdict(status, reason)) for test in tests]
    most = _number(Fraction(str(exercise.points)))
    return ExerciseResult(
        0.0, most, status, teller.say(reason), results, title=teller.say(exercise.words), lecture=exercise.lecture
    )


def result(
    teller: Teller,
    exercise: Exercise,
    tests: list[GradedTest],
    verdicts: dict[str, Verdict],
    *,
    pardoned: dict[str, frozenset[str]],
    known: dict[str, tuple[str, Misconception]],
    broken: Text | None,
    against: list[Text],
    notes: list[Text],
    scores: dict[Text, Score],
) -> ExerciseResult:
    """``pardoned``: tests that only fail because of those functions; ``known``: the mistake that a failed test shows;
    ``broken``: why the module can't be run; ``against``: what it does against the rules.
    """
    final = {test.id: _pardoned(verdicts[test.id], pardoned.get(test.id)) for test in tests}
    results = [_test_result(teller, test, final[test.id], known.get(test.id)) for test in tests]
    points = sum((test.points for test in tests if final[test.id].outcome == "passed"), Fraction())
    most = sum((test.points for test in tests), Fraction())
    ungraded = any(one.outcome == "ungraded" for one in results)
    summary = (
        STAFF if ungraded else broken or said_of([Judged(test.function, final[test.id], test.hidden) for test in tests])
    )
    if exercise.rules is not None and against:
        share = exercise.rules.ceiling
        points = min(points, Fraction(str(share)) * most)
        rules = [_against_the_rules(one, share) for one in against]
        summary = _("{note}; {summary}", note=rules[0], summary=summary)
        notes = rules + notes
    return ExerciseResult(
        _number(points),
        _number(most),
        "ungraded" if ungraded else "graded",
        teller.say(summary),
        results,
        notes=[teller.say(note) for note in notes],
        scores={teller.say(name): score for name, score in scores.items()},
        title=teller.say(exercise.words),
        lecture=exercise.lecture,
    )


def _against_the_rules(what: Text, share: float) -> Text:
    return _("{what}, which this exercise does not allow: at most {share:.0%} of the points", what=what, share=share)


def _pardoned(verdict: Verdict, blamed: frozenset[str] | None) -> Verdict:
    if not blamed:
        return verdict
    return Verdict("passed", _("right on its own: it only fails with your {names}", names=", ".join(sorted(blamed))))


def _test_result(
    teller: Teller, test: GradedTest, verdict: Verdict, known: tuple[str, Misconception] | None = None
) -> TestResult:
    outcome: Any = verdict.outcome
    failed = outcome == "failed"
    later = verdict.message == JUDGED_LATER
    message = STAFF if outcome == "ungraded" else told(test.function, verdict) if failed else verdict.message
    name = None
    if failed and known is not None and not later:
        name, mistake = known
        where = _("{mistake} ({lecture})", mistake=mistake.message, lecture=mistake.lecture)
        message = lines([message, where if mistake.lecture else mistake.message])
    elif failed:
        message = lines([message, *verdict.remarks])
    most = _number(test.points)
    return TestResult(
        id=test.id,
        function=test.function,
        points=most if outcome == "passed" else 0.0,
        max_points=most,
        visibility="hidden" if test.hidden else "public",
        outcome=outcome,
        title=teller.say(test.title),
        message=teller.say(message),
        hint=teller.say(test.hint) if test.hint is not None and failed and not later else "",
        misconception=name,
        counterexample=verdict.counterexample if failed else None,
        unwritten=verdict.unwritten,
        waiting=failed and later,
        raised_at=verdict.raised_at if failed else None,
        pictures=list(verdict.pictures) if failed else [],
    )


def _number(points: Fraction) -> float:
    return round(float(points), 6)
