"""Grading one submission, in a process of its own: run the tests, excuse follow-on errors, make the report."""

from __future__ import annotations

import importlib
import sys
import time
import traceback
from collections import defaultdict
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ..cell import CellError, Channel, Lodging, Source, WorkerGone
from ..cell.jail.rlimits import ProcessLimits
from ..course import Course, Limits, Rules
from ..report.model import ExerciseResult, TestResult
from ..submissions import Missing, Module, Package, find_exercise
from .cases import Case
from .checks import Check, only_in, smallest
from .compare import Tolerance
from .diagnosis import diagnose
from .errors import CheckFailed, StudentError
from .followon import excused, reach
from .misconceptions import Misconception, misconceptions_of, mistaken_functions
from .module import Host, Reply, StudentModule, Submission
from .rules import violations
from .shrink import smallest_failure
from .tests import GradedTest
from .text import Text, harmless

INSPECTION_SECONDS = 10.0
MOST_SECONDS_OF_SHRINKING = 10.0


class Verdict(msgspec.Struct):
    """What came of one test."""

    outcome: str
    message: Text = Text("", "")
    counterexample: str | None = None


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
        self.seconds_of_shrinking = 0.0
        self.reports: list[pytest.TestReport] = []
        self.host: Host | None = None

    # -- what the plugin calls while a test runs

    def run_check(self, check: Check) -> None:
        assert self.module is not None
        cases = check.deal(self.package.student, self.seed)
        # a check and its twin for untouched arguments share one pool: the answers serve both
        if check.pool.name not in self.module.answered:
            self.module.answered[check.pool.name] = check.ask(self.module, cases)
        replies = self.module.answered[check.pool.name]
        failures = check.failures(cases, replies)
        if not failures:
            return
        case, text = smallest(failures)
        if self._worth_shrinking(check, cases, replies):
            start = time.monotonic()
            case, text = smallest_failure(check, self.module) or (case, text)
            self.seconds_of_shrinking += time.monotonic() - start
        raise CheckFailed(text + only_in(failures, len(cases)), check.shown(case))

    def _worth_shrinking(self, check: Check, cases: list[Case], replies: list[Reply]) -> bool:
        """Once a pool, while there is time, and only where a drawn input has a wrong answer: not for what hangs or raises."""
        assert self.module is not None
        answered = all(reply.problem is None and reply.error is None for reply in replies)
        drawn = any(not case.edge for case, _ in check.failures(cases, replies))
        first = check.pool.name not in self.module.shrunk and self.seconds_of_shrinking < MOST_SECONDS_OF_SHRINKING
        self.module.shrunk.add(check.pool.name)
        return first and answered and drawn and not self.module.replaced and not check.untouched

    def judge(self, item: pytest.Item, error: BaseException | None) -> None:
        """Note how a test ended; anything but a failed check or the student's exception is the grader's fault."""
        if error is None:
            verdict = Verdict("passed")
        elif isinstance(error, (CheckFailed, StudentError)):
            verdict = Verdict("failed", error.text, getattr(error, "counterexample", None))
        elif isinstance(error, (AssertionError, pytest.fail.Exception)):
            verdict = Verdict("failed", _said(error, item))
        else:
            verdict = Verdict("ungraded", Text(*[harmless(f" ({type(error).__name__}: {error})", 200)] * 2))
            self.faults.append(f"{item.nodeid}\n{''.join(traceback.format_exception(error))}")
        self.verdicts[item.nodeid] = verdict

    # -- one exercise

    def grade(self, name: str, tests: list[GradedTest], fault: str) -> ExerciseResult:
        """Grade one exercise; ``fault``: why its graders can't be used, empty where they can."""
        found = find_exercise(self.package, name)
        if isinstance(found, Missing):
            return self._nothing(name, tests, "missing", Text(found.reason, found.reason))
        if fault:
            return self._nothing(name, tests, "ungraded", STAFF)
        start = time.monotonic()
        try:
            return self._grade(name, tests, found)
        except CellError as error:
            self.faults.append(f"{name}: {error}")
            return self._nothing(name, tests, "ungraded", STAFF)
        finally:
            self.seconds[name] = time.monotonic() - start

    def _grade(self, name: str, tests: list[GradedTest], found: Module) -> ExerciseResult:
        source = Source(name, found.path, found.cells, found.is_notebook)
        limits = self.course.limits(name)
        lodging = self._lodging(limits)
        if self.host is None or self.host.lodging != lodging:
            self.leave()
            self.host = Host(self.channel, lodging)
        module = StudentModule(self.host, source, limits)
        self._run(tests, module)
        failed = self._not_passed(tests)
        if failed and module.shared:
            self.leave()
            self.host = Host(self.channel, lodging)
            module = self._successor(module)
            self._run(failed, module)
        self._retry_with_the_reference(tests)
        pardoned = self._excuse(tests, module)
        if self._not_passed(tests):
            self.leave()
        rules = self.course.exercise(name).rules
        against = self._against(rules, module) if rules is not None else []
        known = self._known_mistakes(tests, module, pardoned)
        result = self._result(tests, pardoned, known, module.broken)
        notes = [*against, *module.notes]
        if rules is not None and against:
            ceiling = Fraction(str(rules.ceiling)) * Fraction(str(result.max_points))
            result.points = min(result.points, _number(ceiling))
            result.summary = f"{self._say(against[0])}; {result.summary}"
        result.printed = self._without_paths(harmless(module.printed, lodging.kept_output_bytes))
        if module.printed_bytes > lodging.kept_output_bytes:
            count, kept = module.printed_bytes, lodging.kept_output_bytes >> 10
            notes.append(Text(f"it printed {count} bytes; the first {kept} KiB are kept", f"{count} バイトを出力しました"))
        result.notes = [self._say(note) for note in notes]
        return result

    def _lodging(self, limits: Limits) -> Lodging:
        process = ProcessLimits(limits.cpu_seconds, limits.memory_mib << 20, limits.threads, limits.files_mib << 20)
        return Lodging(self.package.files, process, limits.output_kib << 10)

    def leave(self) -> None:
        """Give up the worker: the next exercise starts in a new one."""
        if self.host is not None:
            self.host.lose()
            self.host = None

    def _successor(self, module: StudentModule, replaced: dict[str, Any] | None = None) -> StudentModule:
        """The same module in a worker of its own, with what is left of its time."""
        successor = StudentModule(Host(self.channel, module.host.lodging), module.source, module.limits, replaced)
        successor.seconds_left = module.seconds_left
        return successor

    def _inspect(self, module: StudentModule) -> dict[str, Any] | None:
        """The module's names, read by a worker that runs nothing of it; None where they can't be read."""
        try:
            with self.channel.spawn(module.host.lodging) as worker:
                worker.ready(INSPECTION_SECONDS)
                return worker.inspect(module.source, INSPECTION_SECONDS)
        except WorkerGone:
            return None

    def _against(self, rules: Rules, module: StudentModule) -> list[Text]:
        names = self._inspect(module)
        if names is None:
            return []
        share = f"{rules.ceiling:.0%}"
        return [
            Text(
                f"{told.en}, which this exercise does not allow: at most {share} of the points",
                f"{told.ja}。この課題では使えないため、最大で {share} の点数になります",
            )
            for told in violations(rules, names)
        ]

    def _not_passed(self, tests: list[GradedTest]) -> list[GradedTest]:
        return [test for test in tests if self.verdicts[test.id].outcome != "passed"]

    def _run(self, tests: list[GradedTest], module: StudentModule) -> dict[str, Verdict]:
        """Run tests against a module; the verdicts are kept, the reports are logged by ``log``."""
        self.module, self.subject = module, Submission(module)
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
                broke_on = self.verdicts[test.id].message
                self.verdicts[test.id] = Verdict("failed", UNUSABLE if test.hidden else UNUSABLE + broke_on)

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

    def _excuse(self, tests: list[GradedTest], module: StudentModule) -> dict[str, frozenset[str]]:
        name = module.source.name
        failed: dict[str, list[str]] = defaultdict(list)
        for test in tests:
            if self.verdicts[test.id].outcome == "failed":
                failed[test.function].append(test.id)
        names = self._inspect(module) if module.broken is None and len(failed) > 1 else None
        if names is None:
            return {}
        by_id = {test.id: test for test in tests}
        reference = self._reference(name)

        def retry(ids: list[str], replaced: frozenset[str]) -> set[str]:
            assisted = self._successor(module, {one: getattr(reference, one) for one in sorted(replaced)})
            try:
                verdicts = self._again([by_id[one] for one in ids], assisted)
            finally:
                assisted.host.lose()
                module.seconds_left = assisted.seconds_left
            return {one for one, verdict in verdicts.items() if verdict.outcome == "passed"}

        return excused(failed, reach(names["uses"], set(self.course.exercise(name).functions)), retry)

    # -- known mistakes

    def _known_mistakes(
        self, tests: list[GradedTest], module: StudentModule, pardoned: dict[str, frozenset[str]]
    ) -> dict[str, tuple[str, Misconception]]:
        """For each function that failed on its own: the one misconception that explains all of its answers."""
        known = misconceptions_of(self.course.root, module.source.name)
        found = {}
        for function in {test.function for test in self._not_passed(tests) if test.id not in pardoned}:
            checks = [test.check for test in tests if test.check is not None and test.function == function]
            asked = [one for check in checks if not check.untouched for one in self._asked(check, module)]
            name = diagnose(mistaken_functions(self.course.root, module.source.name, function), asked)
            if name is not None:
                found[function] = (name, known[name])
        return found

    def _asked(self, check: Check, module: StudentModule) -> list[tuple[Case, Reply, Tolerance, bool]]:
        """Every input of a check that was asked, with the answer and whether it was wrong."""
        replies = module.answered.get(check.pool.name)
        if replies is None or check.pool.fault:
            return []
        cases = check.deal(self.package.student, self.seed)
        return [
            (case, reply, check.tolerance, check.problem(case, reply) is not None)
            for case, reply in zip(cases, replies, strict=True)
        ]

    # -- results

    def _nothing(self, name: str, tests: list[GradedTest], status: Any, reason: Text) -> ExerciseResult:
        results = [self._test_result(test, Verdict(status, reason), frozenset()) for test in tests]
        most = _number(Fraction(str(self.course.exercise(name).points)))
        return ExerciseResult(0.0, most, status, self._say(reason), results)

    def _result(
        self,
        tests: list[GradedTest],
        pardoned: dict[str, frozenset[str]],
        known: dict[str, tuple[str, Misconception]],
        broken: Text | None,
    ) -> ExerciseResult:
        results = [self._test_result(test, self.verdicts[test.id], pardoned.get(test.id, frozenset())) for test in tests]
        for result in results:
            if result.outcome == "failed" and result.function in known:
                result.misconception, mistake = known[result.function]
                result.message = f"{result.message}\n{self._say(mistake.message)} ({mistake.lecture})"
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
        first = failed[0].message.partition("\n")[0]
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
            counterexample=verdict.counterexample if outcome == "failed" else None,
        )

    def _say(self, text: Text) -> str:
        return self._without_paths(harmless(text.in_language(self.course.settings.language)))

    def _without_paths(self, text: str) -> str:
        """A student's message may quote a path of this machine."""
        for path in sorted({str(self.course.root), sys.prefix, sys.base_prefix, str(Path.home())}, key=len, reverse=True):
            text = text.replace(path, "…") if len(path) > 1 else text
        return text


UNUSABLE = Text("the answer is not of the kind that is asked for", "答えの種類が求めているものと違います")
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
