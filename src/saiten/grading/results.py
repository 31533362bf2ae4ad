"""From verdicts to an exercise's result: points, and the words that student and staff read."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ..course import Exercise
from ..report.model import ExerciseResult, TestResult
from ..text import Text, _, plural
from .checks import JUDGED_LATER
from .misconceptions import Misconception
from .teller import Teller
from .tests import GradedTest
from .verdict import Verdict

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
) -> ExerciseResult:
    """``pardoned``: tests that only fail because of those functions; ``known``: the mistake that a failed test shows;
    ``broken``: why the module can't be run; ``against``: what it does against the rules.
    """
    final = {test.id: _pardoned(verdicts[test.id], pardoned.get(test.id)) for test in tests}
    results = [_test_result(teller, test, final[test.id], known.get(test.id)) for test in tests]
    points = sum((test.points for test in tests if final[test.id].outcome == "passed"), Fraction())
    most = sum((test.points for test in tests), Fraction())
    ungraded = any(one.outcome == "ungraded" for one in results)
    summary = STAFF if ungraded else broken or _summary(tests, final)
    if exercise.rules is not None and against:
        share = exercise.rules.ceiling
        points = min(points, Fraction(str(share)) * most)
        told = [_against_the_rules(one, share) for one in against]
        summary = _("{note}; {summary}", note=told[0], summary=summary)
        notes = told + notes
    return ExerciseResult(
        _number(points),
        _number(most),
        "ungraded" if ungraded else "graded",
        teller.say(summary),
        results,
        notes=[teller.say(note) for note in notes],
        title=teller.say(exercise.words),
        lecture=exercise.lecture,
    )


def _against_the_rules(what: Text, share: float) -> Text:
    return _("{what}, which this exercise does not allow: at most {share:.0%} of the points", what=what, share=share)


def _pardoned(verdict: Verdict, blamed: frozenset[str] | None) -> Verdict:
    if not blamed:
        return verdict
    return Verdict("passed", _("right on its own: it only fails with your {names}", names=", ".join(sorted(blamed))))


def _summary(tests: list[GradedTest], verdicts: dict[str, Verdict]) -> Text:
    """One line: what is wrong first, else what is to be done next."""
    failed = [test for test in tests if verdicts[test.id].outcome != "passed"]
    count, passed = len(tests), len(tests) - len(failed)
    if not failed:
        return plural("the one check passed", "all {number} checks passed", count)
    functions = list(dict.fromkeys(test.function for test in tests))
    wrong = {test.function for test in failed if not verdicts[test.id].unwritten}
    unwritten = [name for name in functions if name in {test.function for test in failed} - wrong]
    if len(unwritten) == len(functions):
        return _("nothing is done yet; start with {function}", function=functions[0])
    if not wrong:
        return _(
            "{done} of {count} functions are done; next: {function}",
            done=len(functions) - len(unwritten),
            count=len(functions),
            function=unwritten[0],
        )
    # a hidden check says what is wrong more kindly than a public one
    first = min(
        (test for test in failed if test.function in wrong),
        key=lambda test: (verdicts[test.id].suspect, verdicts[test.id].unwritten, not test.hidden),
    )
    said = _first_line(_about(first, verdicts[first.id]))
    if unwritten:
        return _(
            "{problem}; {passed} of {count} checks passed; not done yet: {names}",
            problem=said,
            passed=passed,
            count=count,
            names=", ".join(unwritten),
        )
    return _("{problem}; {passed} of {count} checks passed", problem=said, passed=passed, count=count)


def _test_result(
    teller: Teller, test: GradedTest, verdict: Verdict, known: tuple[str, Misconception] | None = None
) -> TestResult:
    outcome: Any = verdict.outcome
    failed = outcome == "failed"
    later = verdict.message == JUDGED_LATER
    message = STAFF if outcome == "ungraded" else _about(test, verdict) if failed else verdict.message
    name = None
    if failed and known is not None and not later:
        name, mistake = known
        message = _lines(message, _("{mistake} ({lecture})", mistake=mistake.message, lecture=mistake.lecture))
    elif failed:
        message = _lines(message, *verdict.remarks)
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


def _about(test: GradedTest, verdict: Verdict) -> Text:
    """The message, which names its function."""
    if test.function in verdict.message.en:
        return verdict.message
    return _("{function}: {problem}", function=test.function, problem=verdict.message)


def _lines(*texts: Text) -> Text:
    return Text("\n".join(text.en for text in texts), "\n".join(text.ja for text in texts))


def _first_line(text: Text) -> Text:
    return Text(text.en.partition("\n")[0], text.ja.partition("\n")[0])


def _number(points: Fraction) -> float:
    return round(float(points), 6)
