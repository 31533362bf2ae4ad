"""Grading one submission, in a process of its own: run the tests, excuse follow-on errors, make the report."""

from __future__ import annotations

import importlib
import signal
import time
import traceback
from collections import defaultdict
from fractions import Fraction
from types import FrameType
from typing import Any

import msgspec
import pytest

from ..cell import CellError, Channel, Load
from ..cell.jail.rlimits import ProcessLimits
from ..course import Course
from ..report.model import ExerciseResult, TestResult
from ..submissions import Missing, Module, Package, find_exercise
from .checks import Check
from .errors import CheckFailed, StudentError
from .followon import excused, reach
from .module import StudentModule, Submission
from .rules import violations
from .tests import GradedTest
from .text import Text, harmless

INSPECTION_SECONDS = 10.0


class Verdict(msgspec.Struct):
    """What came of one test."""

    outcome: str
    message: Text = Text("", "")


class SubmissionRun:
    """The tests of one submission. ``subject`` and ``run_check`` are what the pytest fixtures hand out."""

    def __init__(self, course: Course, package: Package, channel: Channel, seed: str) -> None:
        self.course = course
        self.package = package
        self.channel = channel
        self.seed = seed
        self.subject: Any = None
        self.module: StudentModule | None = None
        self.verdicts: dict[str, Verdict] = {}
        self.faults: list[str] = []
        self.seconds: dict[str, float] = {}
        self.reports: list[pytest.TestReport] = []
        self.modules: dict[str, StudentModule] = {}

    # -- what the plugin calls while a test runs

    def run_check(self, check: Check) -> None:
        assert self.module is not None
        cases = check.deal(self.package.student, self.seed)
        # a check and its twin for untouched arguments share one pool: the answers serve both
        if check.pool.name not in self.module.answered:
            self.module.answered[check.pool.name] = check.ask(self.module, cases)
        check.judge(cases, self.module.answered[check.pool.name])

    def judge(self, item: pytest.Item, error: BaseException | None) -> None:
        """Note how a test ended; anything but a failed check or the student's exception is the grader's fault."""
        if error is None:
            verdict = Verdict("passed")
        elif isinstance(error, (CheckFailed, StudentError)):
            verdict = Verdict("failed", error.text)
        elif isinstance(error, (AssertionError, pytest.fail.Exception)):
            verdict = Verdict("failed", _said(error, item))
        else:
            verdict = Verdict("ungraded", Text(*[f"{type(error).__name__}"] * 2))
            self.faults.append(f"{item.nodeid}\n{''.join(traceback.format_exception(error))}")
        self.verdicts[item.nodeid] = verdict

    # -- one exercise

    def begin(self, name: str | None) -> None:
        """Have a worker load an exercise's module while the tests of another one run."""
        found = find_exercise(self.package, name) if name is not None else None
        if name is not None and isinstance(found, Module):
            module = StudentModule(self.channel, self._load(name, found), self.course.limits(name))
            self.modules[name] = module
            module.start()

    def grade(self, name: str, tests: list[GradedTest], fault: str) -> ExerciseResult:
        """Grade one exercise; ``fault``: why its graders can't be used, empty where they can."""
        found = find_exercise(self.package, name)
        if isinstance(found, Missing):
            return self._nothing(name, tests, "missing", Text(found.reason, found.reason))
        if fault:
            return self._nothing(name, tests, "ungraded", STAFF)
        start = time.monotonic()
        try:
            return self._grade(name, tests)
        except CellError as error:
            self.faults.append(f"{name}: {error}")
            return self._nothing(name, tests, "ungraded", STAFF)
        finally:
            self.seconds[name] = time.monotonic() - start

    def _grade(self, name: str, tests: list[GradedTest]) -> ExerciseResult:
        if name not in self.modules:
            self.begin(name)
        module = self.modules.pop(name)
        try:
            self._run(tests, module)
            self._retry_with_the_reference(tests)
            pardoned = self._excuse(tests, module, name)
        finally:
            module.close()
        notes = list(module.notes)
        result = self._result(tests, pardoned, module.broken)
        rules = self.course.exercise(name).rules
        if rules is not None and (names := self.channel.inspect(module.load, INSPECTION_SECONDS)):
            against = violations(rules, names)
            if against:
                result.points = min(result.points, _number(Fraction(str(rules.ceiling)) * Fraction(str(result.max_points))))
                share = f"{rules.ceiling:.0%}"
                told = against[0]
                notes.insert(0, Text(
                    f"{told.en}, which this exercise does not allow: at most {share} of the points",
                    f"{told.ja}。この課題では使えないため、最大で {share} の点数になります",
                ))
                result.summary = f"{self._say(notes[0])}; {result.summary}"
        kept = self.course.limits(name).output_kib * 1024
        if module.printed_bytes > kept:
            notes.append(Text(f"it printed {module.printed_bytes} bytes", f"{module.printed_bytes} バイトを出力しました"))
        result.notes = [self._say(note) for note in notes]
        return result

    def _load(self, name: str, found: Module) -> Load:
        limits = self.course.limits(name)
        process = ProcessLimits(limits.cpu_seconds, limits.memory_mib << 20, limits.threads, limits.files_mib << 20)
        return Load(name, found.path, found.cells, found.is_notebook, self.package.files, process, limits.output_kib << 10)

    def _run(self, tests: list[GradedTest], module: StudentModule) -> dict[str, Verdict]:
        """Run tests against a module; the verdicts are kept, the reports are logged by ``log``."""
        self.module, self.subject = module, Submission(module)
        module.start()
        for test, following in zip(tests, [*tests[1:], None], strict=True):
            self._protocol(test, following)
        return {test.id: self.verdicts[test.id] for test in tests}

    def _protocol(self, test: GradedTest, following: GradedTest | None) -> None:
        nextitem = following.item if following is not None else None
        test.item.ihook.pytest_runtest_protocol(item=test.item, nextitem=nextitem)

    def _again(self, tests: list[GradedTest], module: StudentModule) -> dict[str, Verdict]:
        """Run tests once more without leaving a trace in the verdicts and reports."""
        verdicts, reports = dict(self.verdicts), self.reports
        self.reports = []
        try:
            return self._run(tests, module)
        finally:
            self.verdicts, self.reports = verdicts, reports

    def _retry_with_the_reference(self, tests: list[GradedTest]) -> None:
        """A test that broke on an answer is in order if the reference passes it: then the answer was wrong."""
        for test in tests:
            broke = self.verdicts[test.id].outcome == "ungraded" and test.check is None
            if broke and self._reference_passes(test):
                self.faults = [fault for fault in self.faults if not fault.startswith(f"{test.id}\n")]
                self.verdicts[test.id] = Verdict("failed", Text("the answer is not of the right kind", "答えの種類が違います"))

    def _reference_passes(self, test: GradedTest) -> bool:
        verdicts, reports, faults = dict(self.verdicts), self.reports, list(self.faults)
        self.subject, self.reports = self._reference(test.exercise), []
        try:
            self._protocol(test, None)
            return self.verdicts[test.id].outcome == "passed"
        finally:
            self.verdicts, self.reports, self.faults = verdicts, reports, faults

    def _reference(self, name: str) -> Any:
        return importlib.import_module(f"reference.{name}")

    # -- follow-on errors

    def _excuse(self, tests: list[GradedTest], module: StudentModule, name: str) -> dict[str, frozenset[str]]:
        failed: dict[str, list[str]] = defaultdict(list)
        for test in tests:
            if self.verdicts[test.id].outcome == "failed":
                failed[test.function].append(test.id)
        if module.broken is not None or len(failed) < 2:
            return {}
        names = self.channel.inspect(module.load, INSPECTION_SECONDS)
        if names is None:
            return {}
        by_id = {test.id: test for test in tests}
        reference = self._reference(name)

        def retry(ids: list[str], replaced: frozenset[str]) -> set[str]:
            assisted = self._assisted(module, reference, replaced)
            try:
                verdicts = self._again([by_id[one] for one in ids], assisted)
            finally:
                assisted.close()
                module.seconds_left = assisted.seconds_left
            return {one for one, verdict in verdicts.items() if verdict.outcome == "passed"}

        return excused(failed, reach(names["uses"], set(self.course.exercise(name).functions)), retry)

    def _assisted(self, module: StudentModule, reference: Any, replaced: frozenset[str]) -> StudentModule:
        values = {one: getattr(reference, one) for one in sorted(replaced)}
        functions = [one for one, value in values.items() if callable(value)]
        constants = {one: value for one, value in values.items() if not callable(value)}
        load = msgspec.structs.replace(module.load, substitutes=functions, constants=constants)

        def oracle(function: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
            if function not in functions:
                raise ValueError(f"{function} is not to be had")
            with _alarm(module.limits.input_seconds):
                return values[function](*args, **kwargs)

        assisted = StudentModule(self.channel, load, module.limits, oracle)
        assisted.seconds_left = module.seconds_left
        return assisted

    # -- results

    def _nothing(self, name: str, tests: list[GradedTest], status: Any, reason: Text) -> ExerciseResult:
        results = [self._test_result(test, Verdict(status, reason), frozenset()) for test in tests]
        most = _number(Fraction(str(self.course.exercise(name).points)))
        return ExerciseResult(0.0, most, status, self._say(reason), results)

    def _result(
        self, tests: list[GradedTest], pardoned: dict[str, frozenset[str]], broken: Text | None
    ) -> ExerciseResult:
        results = [self._test_result(test, self.verdicts[test.id], pardoned.get(test.id, frozenset())) for test in tests]
        passed = [test for test, result in zip(tests, results, strict=True) if result.outcome == "passed"]
        status: Any = "ungraded" if any(result.outcome == "ungraded" for result in results) else "graded"
        points = _number(sum((test.points for test in passed), Fraction()))
        most = _number(sum((test.points for test in tests), Fraction()))
        if status == "ungraded":
            summary = self._say(STAFF)
        elif broken is not None:
            summary = self._say(broken)
        else:
            summary = self._summary(results)
        return ExerciseResult(points, most, status, summary, results)

    def _summary(self, results: list[TestResult]) -> str:
        failed = [result for result in results if result.outcome != "passed"]
        if not failed:
            return self._say(Text(f"all {len(results)} checks passed", f"{len(results)} 個の検査すべてに合格"))
        done = len(results) - len(failed)
        if all("is not written yet" in self.verdicts[result.id].message.en for result in failed) and not done:
            return self._say(Text("nothing is written yet", "まだ何も書かれていません"))
        first = failed[0].message
        return self._say(Text(f"{done} of {len(results)} checks passed; {first}", f"{len(results)} 個のうち {done} 個の検査に合格。{first}"))

    def _test_result(self, test: GradedTest, verdict: Verdict, blamed: frozenset[str]) -> TestResult:
        outcome: Any = verdict.outcome
        message = verdict.message
        if blamed:
            names = ", ".join(sorted(blamed))
            outcome = "passed"
            message = Text(f"right on its own: it only fails with your {names}", f"この関数自体は正しく、{names} が原因で失敗しています")
        most = _number(test.points)
        hint = self._say(test.hint) if test.hint is not None and outcome == "failed" else ""
        return TestResult(
            id=test.id,
            function=test.function,
            points=most if outcome == "passed" else 0.0,
            max_points=most,
            visibility="hidden" if test.hidden else "public",
            outcome=outcome,
            title=test.title,
            message=self._say(message),
            hint=hint,
        )

    def _say(self, text: Text) -> str:
        return harmless(text.in_language(self.course.settings.language))


STAFF = Text(
    "could not be graded, which is not your fault: the course staff must look",
    "採点できませんでした。あなたの責任ではありません。担当者が確認します",
)


def _number(points: Fraction) -> float:
    return round(float(points), 6)


def _said(error: BaseException, item: pytest.Item) -> Text:
    """The words of a plain assertion: a public test's may be shown, a hidden one's only its title."""
    if "hidden" in item.path.parts:
        return Text("not passed", "不合格です")
    return Text(*[harmless(str(error).split("\n")[0], 500) or "not passed"] * 2)


class _alarm:  # noqa: N801 - used like a function
    """Interrupts the reference when a student's arguments would keep it busy for too long."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def __enter__(self) -> None:
        signal.signal(signal.SIGALRM, self._ring)
        signal.setitimer(signal.ITIMER_REAL, self.seconds)

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)

    def _ring(self, _signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError("the replaced function takes too long on this")
