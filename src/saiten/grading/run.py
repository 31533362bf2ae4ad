"""Grading one submission: run the tests, excuse follow-on errors, make the report."""

from __future__ import annotations

import time
import traceback
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Literal

import msgspec
import pytest

from ..cell import CellError, Channel, Lodging, Source, WorkerGone, start_worker
from ..cell.jail.rlimits import ProcessLimits
from ..course import Course, Limits
from ..local.submission import Calls
from ..local.submission import Submission as InProcess
from ..namespace import Namespace
from ..report.model import ExerciseResult
from ..submissions import Missing, Module, Package, find_exercise
from ..text import Text, _
from ..verdict import Verdict
from .checks import Check, Failure, smallest
from .diagnosis import known_mistakes
from .errors import GraderFault
from .explain import explained, told
from .followon import excused, reach
from .misconceptions import Misconception, misconceptions_of
from .module import Host, Reply, StudentModule
from .reference import reference_module, reference_names
from .results import STAFF, nothing, result
from .rules import violations
from .submission import Submission
from .teller import Teller
from .tests import GradedTest, function_of
from .verdict import bare_report, verdict_of

INSPECTION_SECONDS = 10.0
# for a smaller failing input and an illustration
MOST_SECONDS_A_FUNCTION, MOST_SECONDS_A_SUBMISSION = 1.5, 10.0
SECONDS_OF_AN_ILLUSTRATION = 0.5
KEPT_BYTES = 512 << 20  # what the answers of one exercise may take up here, in equal parts for its functions


# how much is done of a failing submission: only that it fails, every verdict, the known mistakes, or explanations too
Depth = Literal["caught", "verdicts", "mistakes", "full"]
Needs = tuple[str, ...]  # modules beside the usual that workers find imported
NOT_RUN = Verdict("failed", _("not run: an earlier test has failed"))


class SubmissionRun:
    """The tests of one submission. ``subject`` is what the fixture ``submission`` hands out."""

    def __init__(
        self,
        course: Course,
        package: Package,
        channels: Mapping[Needs, Channel],
        seed: str,
        language: str,
        depth: Depth = "full",
        *,
        quick: bool = False,
    ) -> None:
        """``channels``: to the cells, by what their workers find imported. ``quick``: tests that are marked as slow
        count as passed.
        """
        self.course = course
        self.package = package
        self.channels = channels
        self.quick = quick
        self.seed = seed
        self.subject: Any = None
        self.module: StudentModule | None = None
        self.verdicts: dict[str, Verdict] = {}
        self.faults: dict[str, str] = {}  # for staff, by test or exercise
        self.depth = depth
        self.teller = Teller(course, language)
        self.names_used: defaultdict[str, set[str]] = defaultdict(set)  # by failed test: those in its expressions
        self.seconds: dict[str, float] = {}
        self.seconds_of_search: defaultdict[tuple[str, str], float] = defaultdict(float)  # by exercise and function
        self.reports: list[pytest.TestReport] = []
        self.host: Host | None = None
        self.alone: dict[str, StudentModule] = {}  # by wrong function: its answers with the others replaced

    # -- while a test runs

    def run_check(self, check: Check) -> None:
        assert self.module is not None
        # a check and its twin for untouched arguments share one pool: the answers serve both
        if check.pool.name not in self.module.answered:
            cases = check.deal(self.package.student, self.seed)
            self.module.answered[check.pool.name] = cases, check.ask(self.module, cases)
        cases, replies = self.module.answered[check.pool.name]
        failures = check.failures(cases, replies)
        if not failures:
            return
        shown, illustration = smallest(failures), None
        # in a shared worker a failure does not count yet, with functions replaced only the verdict does
        if self.depth != "full" or self.module.shared or self.module.replaced:
            raise told(check, shown, replies)
        seconds = self._seconds_to_search(check, replies)
        if seconds > 0:
            start = time.monotonic()
            shown = self._smaller(check, self.module, failures, seconds) or shown
            illustration = self._illustration(check, self.module)
            self.seconds_of_search[self.module.source.name, check.function] += time.monotonic() - start
        reference = self.module.reference
        function = reference.names[check.function] if check.pool.probe is None else reference.make(check.pool.probe)
        asked = list(zip(cases, replies, strict=True))
        try:
            error = explained(check, shown, asked, failures, function, illustration)
        except GraderFault:
            raise
        except Exception:  # that it is wrong is known; staff get to see why no more could be said
            self.faults[f"{check.pool.name}, explanation"] = traceback.format_exc()
            error = told(check, shown, replies)
        raise error

    def _seconds_to_search(self, check: Check, replies: list[Reply]) -> float:
        """Once a pool, where every input was answered and the answers themselves are wrong."""
        assert self.module is not None
        if check.untouched:
            return 0.0
        first = check.pool.name not in self.module.searched
        self.module.searched.add(check.pool.name)
        answered = all(reply.problem is None for reply in replies)
        if not first or not answered or all(check.is_unwritten(reply) for reply in replies):
            return 0.0
        left = MOST_SECONDS_A_SUBMISSION - sum(self.seconds_of_search.values())
        return min(left, MOST_SECONDS_A_FUNCTION - self.seconds_of_search[self.module.source.name, check.function])

    def _smaller(self, check: Check, module: StudentModule, failures: list[Failure], seconds: float) -> Failure | None:
        drawn = [failure for failure in failures if not failure.case.edge]
        if not drawn:
            return None
        from .shrink import smallest_failure  # imports Hypothesis

        return smallest_failure(check, module, smallest(drawn), seconds)

    def _illustration(self, check: Check, module: StudentModule) -> Failure | None:
        if check.illustration is None:
            return None
        case = check.pool.case("", check.illustration)
        with module.off_the_clock(SECONDS_OF_AN_ILLUSTRATION):
            replies = check.ask(module, [case])
        return next(iter(check.failures([case], replies)), None)

    def judge(self, item: pytest.Item, error: BaseException | None) -> None:
        """Note how a test ended."""
        hidden = "hidden" in item.path.relative_to(self.course.root).parts
        asked = self.subject if isinstance(self.subject, Submission) and error is not None else None
        calls, gave_none = (asked._calls(), asked._gave_none) if asked is not None else ([], False)
        if asked is not None:
            self.names_used[item.nodeid] |= asked._names()
        verdict = verdict_of(error, function_of(item), hidden, calls, gave_none=gave_none)
        if verdict.outcome == "ungraded" and error is not None:
            self.faults[item.nodeid] = "".join(traceback.format_exception(error))
        self.verdicts[item.nodeid] = verdict

    # -- one exercise

    def grade(self, name: str, tests: list[GradedTest], fault: str) -> ExerciseResult:
        """Grade one exercise; ``fault``: why its graders can't be used, empty where they can."""
        exercise = self.course.exercise(name)
        found = find_exercise(self.package, name)
        if isinstance(found, Missing):
            return nothing(self.teller, exercise, tests, "missing", found.reason)
        if exercise.lacking:
            names = ", ".join(exercise.lacking)
            reason = _("not graded: it needs {names}, which is not installed on the grading machine", names=names)
            return nothing(self.teller, exercise, tests, "ungraded", reason)
        if fault:
            return nothing(self.teller, exercise, tests, "ungraded", STAFF)
        start = time.monotonic()
        try:
            return self._grade(name, tests, found)
        except CellError as error:
            self.faults[name] = str(error)
            return nothing(self.teller, exercise, tests, "ungraded", STAFF)
        finally:
            self.seconds[name] = time.monotonic() - start

    def _grade(self, name: str, tests: list[GradedTest], found: Module) -> ExerciseResult:
        source = Source(name, found.path, found.cells, found.is_notebook)
        limits = self.course.limits(name)
        exercise = self.course.exercise(name)
        lodging, channel = self._lodging(limits), self.channels.get(tuple(exercise.needs))
        if channel is None:
            raise CellError(_("the cell's server is gone"))
        if self.host is None or (self.host.lodging, self.host.channel) != (lodging, channel):
            self.leave()
            self.host = Host(channel, lodging)
        self.alone = {}
        kept_bytes = KEPT_BYTES // len(exercise.functions)
        # a reference that takes seconds to import is not imported for its names' sake
        reference = reference_names(name) if exercise.needs else Namespace.of(reference_module(name))
        module = StudentModule(self.host, source, limits, kept_bytes, reference)
        self._run(tests, module)
        failed = self._not_passed(tests)
        if failed and module.shared:
            self.leave()
            module = module.successor()
            self.host = module.host
            self._run(failed, module)
        self._retry_with_the_reference(tests)
        pardoned = self._excuse(tests, module) if self.depth != "caught" else {}
        if self._not_passed(tests):
            self.leave()
        known: dict[str, tuple[str, Misconception]] = {}
        if self.depth in ("mistakes", "full"):
            own = [test for test in self._not_passed(tests) if test.id not in pardoned]
            known = known_mistakes(self.course, tests, own, lambda function: self.alone.get(function, module))
            known |= self._named(name, own)
        against: list[Text] = []
        if exercise.rules is not None and module.broken is None:
            against = violations(exercise.rules, self._inspect(module))
        notes = list(module.notes)
        if module.printed_bytes > lodging.kept_output_bytes:
            count, kept = module.printed_bytes, lodging.kept_output_bytes >> 10
            notes.append(_("it printed {count} bytes; the first {kept} KiB are kept", count=count, kept=kept))
        graded = result(
            self.teller,
            exercise,
            tests,
            self.verdicts,
            pardoned=pardoned,
            known=known,
            broken=module.broken,
            against=against,
            notes=notes,
            scores=module.scores,
        )
        graded.printed = self.teller.clean(module.printed, lodging.kept_output_bytes)
        return graded

    def _lodging(self, limits: Limits) -> Lodging:
        process = ProcessLimits(limits.cpu_seconds, limits.memory_mib << 20, limits.threads, limits.files_mib << 20)
        return Lodging(self.package.files, process, limits.output_kib << 10)

    def leave(self) -> None:
        """Give up the worker: the next exercise starts in a new one."""
        if self.host is not None:
            self.host.lose()
            self.host = None

    def _inspect(self, module: StudentModule) -> dict[str, Any] | None:
        """The module's names, read by a worker that runs nothing of it; None where they can't be read."""
        try:
            with start_worker(module.host.channel, module.host.lodging) as worker:
                return worker.inspect(module.source, INSPECTION_SECONDS)
        except WorkerGone:
            return None

    def _named(self, name: str, failed: list[GradedTest]) -> dict[str, tuple[str, Misconception]]:
        """The known mistakes that tests have recognised by themselves."""
        mistakes = {test.id: mistake for test in failed if (mistake := self.verdicts[test.id].mistake)}
        known = misconceptions_of(self.course, name) if mistakes else {}
        return {test: (mistake, known[mistake]) for test, mistake in mistakes.items()}

    def _not_passed(self, tests: list[GradedTest]) -> list[GradedTest]:
        return [test for test in tests if self.verdicts[test.id].outcome != "passed"]

    def _run(self, tests: list[GradedTest], module: StudentModule) -> dict[str, Verdict]:
        """Run tests against a module; the verdicts are kept, the reports go to pytest when all are known."""
        self.module = module
        whole = [test for test in tests if not test.direct]
        for test, following in zip(whole, [*whole, None][1:], strict=True):
            self.subject = Submission(module)
            self._protocol(test, following)
        for test in tests:
            if test.direct and self.depth == "caught" and self._has_failed():
                self.verdicts[test.id] = NOT_RUN
            elif test.slow and self.quick:
                self.verdicts[test.id] = Verdict("passed")
            elif test.direct:
                self.subject = Submission(module)
                self._directly(test)
        return {test.id: self.verdicts[test.id] for test in tests}

    def _has_failed(self) -> bool:
        return any(verdict.outcome == "failed" for verdict in self.verdicts.values())

    def _protocol(self, test: GradedTest, following: GradedTest | None) -> None:
        nextitem = following.item if following is not None else None
        test.item.ihook.pytest_runtest_protocol(item=test.item, nextitem=nextitem)

    def _directly(self, test: GradedTest) -> None:
        """Run a test that needs nothing of pytest's but its report: its three phases take longer than the test."""

        def run() -> None:
            if test.check is not None:
                self.run_check(test.check)
            else:
                test.item.obj(**dict.fromkeys({"submission"} & set(test.item.fixturenames), self.subject))

        call = pytest.CallInfo.from_call(run, when="call")
        self.judge(test.item, call.excinfo.value if call.excinfo is not None else None)
        self.reports.append(bare_report(test.item, call))

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
            verdict = self.verdicts[test.id]
            if verdict.suspect and self._reference_passes(test):
                del self.faults[test.id]
                self.verdicts[test.id] = msgspec.structs.replace(verdict, outcome="failed")

    def _reference_passes(self, test: GradedTest) -> bool:
        verdicts, reports, faults = dict(self.verdicts), self.reports, dict(self.faults)
        self.subject, self.reports = InProcess(reference_module(test.exercise), Calls()), []
        try:
            self._protocol(test, None)
            return self.verdicts[test.id].outcome == "passed"
        finally:
            self.verdicts, self.reports, self.faults = verdicts, reports, faults

    # -- follow-on errors

    def _excuse(self, tests: list[GradedTest], module: StudentModule) -> dict[str, frozenset[str]]:
        name = module.source.name
        failed: dict[str, list[str]] = defaultdict(list)
        for test in tests:
            if self.verdicts[test.id].outcome == "failed":
                failed[test.function].append(test.id)
        # nothing to excuse or to blame in what is not there: whoever needs it is told so
        failed = {
            function: ids for function, ids in failed.items() if not all(self.verdicts[one].unwritten for one in ids)
        }
        possible = module.broken is None and len(failed) > 1 and bool(module.reference.names)
        names = self._inspect(module) if possible else None
        if names is None:
            return {}
        by_id = {test.id: test for test in tests}
        uses = defaultdict(list, names["uses"])
        for test in tests:
            uses[test.function] += self.names_used[test.id] | (test.check.pool.names if test.check else set())

        def retry(ids: list[str], replaced: frozenset[str]) -> set[str]:
            ids = [one for one in ids if not by_id[one].alone]
            if not ids:
                return set()
            assisted = module.successor(replaced)
            try:
                verdicts = self._again([by_id[one] for one in ids], assisted)
            finally:
                assisted.host.lose()
                module.seconds_left = assisted.seconds_left
            passed = {one for one, verdict in verdicts.items() if verdict.outcome == "passed"}
            self.alone |= {by_id[one].function: assisted for one in ids if one not in passed}
            return passed

        return excused(failed, reach(uses, set(self.course.exercise(name).functions)), retry)
