"""From the results of a run to ``report.json``: pytest-json-report's format with the key ``saiten``."""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import platform
from pathlib import Path
from typing import Any

import msgspec
import pytest

from .. import __version__
from ..course import Course
from ..report.language import in_language, sentences
from ..report.model import SCHEMA_VERSION, ExerciseResult, Isolation, Person, Saiten, Submitted
from ..report.settle import raw, settle
from ..report.store import Store
from ..submissions import Entry, Package
from ..text import Text
from .results import nothing
from .run import SubmissionRun
from .teller import Teller

TEST_STAGES = ("setup", "call", "teardown")


@functools.cache
def engine_digest() -> str:
    """sha256 over the engine's own source and catalogs, so that a changed engine grades again."""
    root = Path(__file__).parents[1]
    digest = hashlib.sha256(__version__.encode())
    for path in sorted([*root.rglob("*.py"), *root.rglob("*.mo")]):
        digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


@functools.cache
def environment() -> dict[str, str]:
    packages = ("numpy", "pillow", "hypothesis", "pytest", "pytest-json-report")
    versions = {name: importlib.metadata.version(name) for name in packages}
    return {"saiten": __version__, "python": platform.python_version(), "machine": platform.machine(), **versions}


class Assembly:
    """The results of one submission, old ones that still hold included."""

    def __init__(
        self,
        course: Course,
        store: Store,
        package: Package,
        layers: dict[str, Any],
        level: str,
        seed: str,
        teller: Teller,
        entry: Entry,
    ) -> None:
        self.course = course
        self.store = store
        self.package = package
        self.isolation = Isolation(level, layers["in_force"], layers["missing"])
        self.seed = seed
        self.teller = teller
        self.submitted = Submitted(
            package.sha256,
            sorted(package.files),
            package.received,
            entry.attempt,
            entry.attempts,
            (entry.listed and entry.listed.pseudonym) or package.pseudonym,
        )
        listed = entry.listed
        self.person = None if listed is None else Person(listed.name, listed.email, listed.ids)
        self.results: dict[str, ExerciseResult] = {}
        self.tests: dict[str, dict[str, Any]] = {}
        self.stale = False

    def key(self, exercise: str) -> str:
        """What an exercise's result depends on: submission, graders, reference, limits, engine, seed, surroundings."""
        package = (self.package.student, self.package.sha256, *(problem.en for problem in self.package.problems))
        needed = map(_version, self.course.exercise(exercise).packages)
        surroundings = (self.isolation.level, *environment().values(), *needed)
        parts = (
            *package,
            self.course.digest(exercise),
            engine_digest(),
            self.seed,
            self.teller.language,
            *surroundings,
        )
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def reuse(self, wanted: list[str], *, regrade: bool) -> None:
        """Take over from the last report what was graded from the very same inputs, and what is not wanted now."""
        old = self.store.read(self.package.student)
        if old is None:
            return
        known = raw(in_language(msgspec.convert(old["saiten"], Saiten), self.teller.language))
        self.stale = (known.submission, known.person) != (self.submitted, self.person)
        tests = {test["nodeid"]: test for test in old.get("tests", [])}
        for name, result in known.exercises.items():
            if name in self.course.exercises and (name not in wanted or (not regrade and self._holds(name, result))):
                self.results[name] = result
                self._keep_words(known, result)
                self.tests |= {test.id: tests[test.id] for test in result.tests if test.id in tests}
            else:
                self.stale = True

    def _keep_words(self, known: Saiten, result: ExerciseResult) -> None:
        said = sentences(result)
        for language, words in self.teller.translations.items():
            there = known.translations.get(language, {})
            words |= {sentence: there[sentence] for sentence in said & there.keys()}

    def _holds(self, exercise: str, result: ExerciseResult) -> bool:
        return result.status != "ungraded" and result.key == self.key(exercise)

    def write(self, session: pytest.Session, run: SubmissionRun, graded: list[str]) -> None:
        """Write the report of this run together with what was reused."""
        for name in graded:
            self.results[name].key = self.key(name)
        plugin: Any = session.config._json_report  # type: ignore[attr-defined]
        plugin._json_tests.clear()  # of the submission before
        for report in run.reports:
            session.config.hook.pytest_runtest_logreport(report=report)
        plugin.pytest_sessionfinish(session)
        json_report = plugin.report | {"root": ".", "environment": environment()}
        durations = _take_durations(json_report)
        self.tests |= {test["nodeid"]: test for test in json_report["tests"]}
        json_report["tests"] = [self.tests[one] for one in sorted(self.tests)]
        results = [result for exercise in self.results.values() for result in exercise.tests]
        outcomes = {result.id: result.outcome for result in results}
        messages = {result.id: result.message for result in results}
        for test in json_report["tests"]:
            _speak_for(test, outcomes[test["nodeid"]], messages[test["nodeid"]])
        json_report["summary"] = _summary(json_report["tests"])
        json_report["exitcode"] = int(any(test["outcome"] == "failed" for test in json_report["tests"]))
        json_report["saiten"] = msgspec.to_builtins(self.saiten({**durations, "exercises": run.seconds}))
        self.store.write_report(self.package.student, json_report)

    def write_ungraded(self, wanted: list[str], reason: Text) -> None:
        """Write a report for a submission that could not be graded: nobody's zero, and nobody's old grade either."""
        self.reuse(wanted, regrade=True)
        for name in wanted:
            self.results[name] = nothing(self.teller, self.course.exercise(name), [], "ungraded", reason)
        saiten = msgspec.to_builtins(self.saiten({}))
        tests = [self.tests[one] for one in sorted(self.tests)]
        report = {"exitcode": 0, "root": ".", "environment": environment(), "summary": _summary(tests), "tests": tests}
        self.store.write_report(self.package.student, {**report, "saiten": saiten})

    def saiten(self, durations: dict[str, Any]) -> Saiten:
        results = {name: self.results[name] for name in self.course.exercises if name in self.results}
        problems = [self.teller.say(problem) for problem in self.package.problems]
        made = Saiten(
            schema_version=SCHEMA_VERSION,
            student=self.package.student,
            course=self.course.settings.course,
            points=round(sum(result.points for result in results.values() if result.status != "ungraded"), 6),
            max_points=round(sum(result.max_points for result in results.values()), 6),
            exercises=results,
            problems=problems,
            submission=self.submitted,
            environment=environment(),
            isolation=self.isolation,
            grader_sha256={name: self.course.digest(name) for name in results},
            seed=hashlib.sha256(self.seed.encode()).hexdigest()[:16],  # the seed itself would tell a student the inputs
            language=self.teller.language,
            translations={one: dict(sorted(words.items())) for one, words in self.teller.translations.items()},
            person=self.person,
            durations=durations,
        )
        return settle(made, self.course.settings.deadlines)


def _version(package: str) -> str:
    """That of a distribution of the package's name, empty where there is none."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _take_durations(report: dict[str, Any]) -> dict[str, Any]:
    """Take every time out of a report, so that the same work makes the same bytes."""
    tests = {
        test["nodeid"]: {stage: test[stage].pop("duration") for stage in TEST_STAGES if stage in test}
        for test in report["tests"]
    }
    return {"created": report.pop("created"), "duration": report.pop("duration"), "tests": tests}


def _speak_for(test: dict[str, Any], outcome: str, message: str) -> None:
    """Give pytest's entry the verdict that was reached after its run."""
    passed = outcome == "passed"
    test["outcome"] = "passed" if passed else "failed" if outcome == "failed" else "error"
    call = test.get("call")
    if call is not None:
        call["outcome"] = "passed" if passed else "failed"
        call.pop("longrepr", None)
        if message and not passed:
            call["longrepr"] = message


def _summary(tests: list[dict[str, Any]]) -> dict[str, int]:
    outcomes = [test["outcome"] for test in tests]
    counts = {outcome: outcomes.count(outcome) for outcome in sorted(set(outcomes))}
    return {**counts, "total": len(tests), "collected": len(tests)}
