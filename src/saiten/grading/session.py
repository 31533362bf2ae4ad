"""One pytest session for a whole class: tests are collected once, then each submission is graded in a fork.

The forks start after the graders and the reference are loaded and the pools answered, so none of that is done twice.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import os
import resource
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest
from _pytest.runner import runtestprotocol

from ..cell import Cell, CellError, Channel
from ..cell.jail import libc, rlimits
from ..course import Course, CourseError
from ..plugin import GRADING, PREFIX
from ..report.store import Store
from ..submissions import Entry, IntakeLimits, Module, find_exercise, read_entry
from ..text import _
from .assemble import Assembly, engine_digest, environment
from .forks import Forks, Outcome
from .run import Depth, Needs, SubmissionRun
from .tests import GradedTest, graded_tests, uncovered
from .verdict import bare_report

PYTEST_OPTIONS = (
    "--json-report", "--json-report-file=none",
    "--json-report-omit", "collectors", "log", "streams", "keywords", "warnings", "traceback",
    "-p", "no:cacheprovider", "-p", "no:logging", "-p", "no:faulthandler", "-p", "no:doctest", "-p", "no:unittest",
    # a warning, whoever it comes from, must not decide a grade
    "-p", "no:warnings", "-p", "no:unraisableexception", "-p", "no:threadexception",
    "--disable-plugin-autoload", "-p", "pytest_jsonreport.plugin",
    # the engine is loaded before pytest, and options of the plugins left out are no mistake
    "-W", "ignore::pytest.PytestAssertRewriteWarning", "-W", "ignore::pytest.PytestConfigWarning",
    "--capture=no", "--continue-on-collection-errors", "-qq",
)  # fmt: skip
SPARE_SECONDS = 120.0  # grader-side work beyond what the limits allow the student
SPARE_BYTES = 2 << 30  # what an answer or a substituted function may make the grader allocate


Tell = Callable[[Entry, Outcome], None]


class Job(msgspec.Struct, frozen=True):
    """What one run of the class was asked for."""

    entries: list[Entry]
    exercises: list[str]
    seed: str
    jobs: int
    regrade: bool
    debug: Path | None
    language: str = "en"
    depth: Depth = "full"
    quick: frozenset[str] = frozenset()  # students whose slow tests count as passed
    only: Mapping[str, str] = {}  # the one exercise of students who are not asked for all

    def exercises_of(self, entry: Entry) -> list[str]:
        return [self.only[entry.student]] if entry.student in self.only else self.exercises


class ClassSession:
    """A pytest plugin that replaces the run loop."""

    def __init__(self, course: Course, cell: Cell, store: Store, lock: int, job: Job, tell: Tell) -> None:
        self.course = course
        self.cell = cell
        self.larger: dict[Needs, Cell] = {}  # whose workers find more imported, by what that is
        self.store = store
        self.lock = lock
        self.job = job
        self.tell = tell
        self.tests: dict[str, list[GradedTest]] = {}
        self.faults: dict[str, str] = {}
        self.run: SubmissionRun | None = None
        self.error: BaseException | None = None
        self.looped = False

    # -- what the fixtures reach through the stash

    @property
    def subject(self) -> Any:
        assert self.run is not None
        return self.run.subject

    # -- pytest's hooks

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[GRADING] = self
        terminal = config.pluginmanager.getplugin("terminalreporter")
        config.pluginmanager.unregister(terminal)

    def pytest_report_teststatus(self, report: pytest.TestReport) -> tuple[str, str, str]:
        return report.outcome, "", ""

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Generator[None, Any, Any]:
        """A grader or reference that ends Python while it is imported is one that can't be imported."""
        try:
            return (yield)
        except SystemExit as error:
            return pytest.CollectReport(collector.nodeid, "failed", f"SystemExit: {error}", [])

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            name = Path(report.nodeid).stem.removeprefix(PREFIX)
            self.faults[name] = f"{report.nodeid} can't be imported:\n{report.longreprtext}"

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        try:
            self.tests = graded_tests(self.course, items)
        except Exception as error:
            self.error = error
            return
        for name in self.job.exercises:
            if lacking := uncovered(self.course, name, self.tests[name]):
                self.faults.setdefault(name, f"points but no test: {', '.join(lacking)}")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.looped = True
        if self.error is None:
            try:
                self._grade_all(session)
            except BaseException as error:  # pytest would make an exit status of it
                self.error = error
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        """Run a test but keep its reports: what is logged is decided when all tests have run."""
        assert self.run is not None
        self.run.reports += runtestprotocol(item, log=False, nextitem=nextitem)
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
        error = call.excinfo.value if call.excinfo is not None else None
        if call.when == "call" or error is not None:
            assert self.run is not None
            self.run.judge(item, error)
        return bare_report(item, call)

    # -- the loop

    def _grade_all(self, session: pytest.Session) -> None:
        """First what costs nothing: reports that hold, exercises that nobody handed in. Inputs are drawn, answered
        and libraries loaded for the others only.
        """
        _ = self.cell.layers
        engine_digest(), environment(), *map(self.course.digest, self.course.exercises)  # cached for all forks
        libc.hide_memory()
        by_key = {str(number): entry for number, entry in enumerate(self.job.entries)}
        left: list[str] = []
        to_grade: set[str] = set()

        def tell(outcome: Outcome) -> None:
            if outcome.to_grade:
                left.append(outcome.key)
                to_grade.update(outcome.to_grade)
            else:
                self.tell(by_key[outcome.key], outcome)

        @contextlib.contextmanager
        def no_cell() -> Iterator[Callable[[str], Outcome]]:
            yield lambda key: self._grade_one(session, key, by_key[key], None)

        @contextlib.contextmanager
        def all_cells() -> Iterator[Callable[[str], Outcome]]:
            with contextlib.ExitStack() as opened:
                channels: dict[Needs, Channel] = {(): opened.enter_context(self.cell.channel())}
                for needs, cell in self.larger.items():
                    with contextlib.suppress(CellError):  # told where it is needed: a library that can't be imported
                        channels[needs] = opened.enter_context(cell.channel())
                yield lambda key: self._grade_one(session, key, by_key[key], channels)

        Forks(self.job.jobs, SPARE_SECONDS, no_cell, self._enter_child, tell).run(list(by_key))
        with contextlib.ExitStack() as started:
            exercises = [self.course.exercise(name) for name in to_grade]
            for needs in sorted({tuple(one.needs) for one in exercises if one.needs and not one.lacking}):
                self.larger[needs] = started.enter_context(Cell(self.cell.isolation, needs))
            for test in itertools.chain.from_iterable(self.tests[name] for name in sorted(to_grade)):
                if test.check is not None:
                    test.check.pool.prepare(self.job.seed)
            gc.collect()
            gc.freeze()
            Forks(self.job.jobs, self._seconds_each(), all_cells, self._enter_child, tell).run(sorted(left, key=int))

    def _seconds_each(self) -> float:
        return sum(2 * self.course.limits(name).wall_seconds for name in self.job.exercises) + SPARE_SECONDS

    def _grade_one(
        self, session: pytest.Session, key: str, entry: Entry, channels: dict[Needs, Channel] | None
    ) -> Outcome:
        """Grade one submission; runs in the child. Without ``channels``, only where nothing has to be run for that."""
        package = read_entry(entry, IntakeLimits())
        job, quick = self.job, entry.student in self.job.quick
        wanted = job.exercises_of(entry)
        run = SubmissionRun(self.course, package, channels or {}, job.seed, job.language, job.depth, quick=quick)
        self.run = run
        layers, level = self.cell.layers, self.cell.isolation
        store = self.store.of(entry)
        assembly = Assembly(self.course, store, package, layers, level, self.job.seed, run.teller, entry)
        assembly.reuse(wanted, regrade=self.job.regrade)
        todo = [name for name in wanted if name not in assembly.results]
        handed_in = [name for name in todo if isinstance(find_exercise(package, name), Module)]
        if channels is None and handed_in:
            return Outcome(key, to_grade=handed_in)
        for name in todo:
            assembly.results[name] = run.grade(name, self.tests[name], self.faults.get(name, ""))
        run.leave()
        if todo or assembly.stale:
            assembly.write(session, run, todo)
        if self.job.debug is not None and run.faults:
            self.job.debug.mkdir(parents=True, exist_ok=True)
            file = f"{store.path(package.student).parent.name}{entry.attempt if entry.aside else ''}.txt"
            (self.job.debug / file).write_text(
                "\n".join(f"{what}\n{fault}" for what, fault in run.faults.items()), encoding="utf-8"
            )
        gc.collect()
        return Outcome(key, reused=len(wanted) - len(todo), graded=len(todo))

    def _enter_child(self) -> None:
        """What only the parent holds is let go, and memory gets a bound."""
        os.close(self.lock)
        for cell in (self.cell, *self.larger.values()):
            cell.control.close()
        gc.disable()
        if (used := rlimits.address_space_bytes()) is not None:
            resource.setrlimit(resource.RLIMIT_AS, (used + SPARE_BYTES, resource.RLIM_INFINITY))


def grade_class(course: Course, cell: Cell, store: Store, lock: int, job: Job, tell: Tell) -> dict[str, str]:
    """Grade every entry of the job. Returns the exercises whose graders can't be used, each with the reason."""
    session = ClassSession(course, cell, store, lock, job, tell)
    graders = [
        str(path)
        for name in job.exercises
        for folder in ("public", "hidden")
        if (path := course.root / "graders" / folder / f"{PREFIX}{name}.py").is_file()
    ]
    arguments = ["-c", str(course.root / "pyproject.toml"), "--rootdir", str(course.root), *graders, *PYTEST_OPTIONS]
    status = pytest.main(arguments, plugins=[session])
    if session.error is not None:
        raise session.error
    if status == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    if not session.looped:
        raise CourseError(_("pytest could not start in {folder} (status {status}).", folder=course.root, status=status))
    return session.faults
