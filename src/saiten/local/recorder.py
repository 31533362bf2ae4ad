"""Turns a plain pytest run of the public graders into results, as the instructor's reports hold them."""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import numpy as np
import pytest

from ..expect import CheckFailed
from ..raised import Frame, code_error, describe, is_unwritten, raised_at
from ..report.model import ExerciseResult, TestResult
from ..text import Text, _, as_text, harmless
from ..verdict import Judged, Verdict, broke_on, lines, of_failed_check, own_words, summary, told
from .settings import LocalSettings
from .submission import Calls, CannotRun, NotFound, Submission, load

PREFIX = "test_"
MOST_CALLS_SHOWN = 3
MOST_LINES_PRINTED, MOST_CHARACTERS_PRINTED = 12, 2000
DIGITS = 6


class Note(msgspec.Struct):
    """What one report says beyond pytest's own; travels with it, also from a worker of pytest-xdist."""

    exercise: str
    test: TestResult
    frames: list[Frame] = []  # the student's own lines that led to an exception
    whole: str = ""  # why no test of the exercise can be run
    missing: bool = False  # there is no file
    printed: list[str] = []  # the last lines of what a failed test printed


class Recorder:
    """A pytest plugin: pass it to ``pytest.main(..., plugins=[recorder])``, then ask for ``results()``.

    ``modules``: by exercise, what is graded in the place of the files in ``exercises/``. ``named``: how a file of the
    student's is called in messages, None for any other file; by default those in ``exercises/`` are theirs.
    """

    def __init__(
        self,
        settings: LocalSettings,
        modules: Mapping[str, ModuleType] | None = None,
        named: Callable[[str], str | None] | None = None,
    ) -> None:
        self.settings = settings
        self.modules = dict(modules or {})
        self.named = named or self._in_exercises
        self.calls = Calls()
        self.loading: Path | None = None  # the file that is being imported
        self.notes: dict[str, Note] = {}
        self._points: dict[str, float] = {}
        self._broken: dict[str, CheckFailed] = {}
        self.lacking: dict[str, Text] = {}  # by exercise, what to do before it can be run here

    def results(self) -> dict[str, ExerciseResult]:
        """What came of the tests that have run, by exercise, in the course's order."""
        by_exercise: dict[str, list[Note]] = {name: [] for name in self.settings.exercises}
        for note in self.notes.values():
            by_exercise.setdefault(note.exercise, []).append(note)
        return {name: self._result(name, notes) for name, notes in by_exercise.items() if notes}

    @property
    def complete(self) -> bool:
        """Whether every public check of the course has run."""
        if self.settings.public_points:
            return self.notes.keys() >= self.settings.public_points.keys()
        return {note.exercise for note in self.notes.values()} >= self.settings.exercises.keys()

    def submission(self, exercise: str) -> Submission:
        """The module that the tests of an exercise call. Raises ``CheckFailed`` where there is none that runs."""
        __tracebackhide__ = True
        known = self.settings.exercises.get(exercise)
        if known is not None and (lacking := known.lacking) is not None:
            self.lacking[exercise] = lacking
            pytest.skip(str(lacking))
        if exercise in self._broken:  # once is enough: it may be slow
            raise self._broken[exercise]
        if exercise not in self.modules:
            try:
                self.loading = self.settings.root / "exercises" / f"{exercise}.py"
                self.modules[exercise] = load(exercise, self.loading, self.named)
                self.loading = None
            except CheckFailed as error:
                self._broken[exercise] = error
                self.loading = None
                raise
        return Submission(self.modules[exercise], self.calls)

    # -- hooks of pytest

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Share the points out before anything is deselected."""
        weights: dict[tuple[str, str], float] = defaultdict(float)
        graded = [(item, *_about(item)) for item in items if _covers(item)]
        for _item, exercise, function, weight in graded:
            weights[exercise, function] += weight
        for item, exercise, function, weight in graded:
            known = self.settings.exercises.get(exercise)
            worth = known.functions.get(function, 0.0) if known is not None else 0.0
            share = worth * weight / weights[exercise, function]
            self._points[item.nodeid] = self.settings.public_points.get(item.nodeid, share)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self) -> None:
        self.calls = Calls()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        over = call.when == "call" or (call.when == "setup" and report.failed)
        if over and not report.skipped and _covers(item):
            error = call.excinfo.value if call.excinfo is not None else None
            note = self._note(item, error)
            note.printed = _last_lines(report.capstdout) if report.failed else []
            vars(report)["saiten"] = msgspec.to_builtins(note)
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        note = note_of(report)
        if note is not None:
            self.notes[note.test.id] = note

    # -- one test

    def _note(self, item: pytest.Item, error: BaseException | None) -> Note:
        exercise, function, _weight = _about(item)
        verdict = self._verdict(error, function)
        failed = verdict.outcome != "passed"
        if failed and self._is_placeholder(exercise, function):
            verdict = Verdict("failed", _("{function} is not done yet", function=function), unwritten=True)
        hint = item.get_closest_marker("covers").kwargs.get("hint")  # type: ignore[union-attr]
        most = round(self._points.get(item.nodeid, 0.0), DIGITS)
        whole = str(error) if isinstance(error, (NotFound, CannotRun)) else ""
        message = lines([told(function, verdict), *verdict.remarks]) if failed else Text("", "")
        test = TestResult(
            id=item.nodeid,
            function=function,
            points=0.0 if failed else most,
            max_points=most,
            visibility="public",
            outcome="failed" if failed else "passed",
            title=str(as_text(inspect.getdoc(getattr(item, "function", None)) or item.name)),
            message=whole or str(message),
            hint=str(hint) if hint is not None and failed else "",
            counterexample=verdict.counterexample,
            unwritten=verdict.unwritten,
            waiting=isinstance(error, NotImplementedError) and not verdict.unwritten,
            raised_at=verdict.raised_at,
            pictures=list(verdict.pictures),
        )
        frames = error.frames if isinstance(error, CannotRun) else self._frames(error)
        return Note(exercise, test, frames, whole, isinstance(error, NotFound))

    def _verdict(self, error: BaseException | None, function: str) -> Verdict:
        calls = self.calls.shown
        if error is None:
            return Verdict("passed")
        if isinstance(error, CheckFailed):
            return of_failed_check(error, calls)
        called = "\n".join(calls[-MOST_CALLS_SHOWN:]) or None
        raised = code_error(error, self.named)
        if raised.frames or error is self.calls.raised:
            call = calls[-1] if calls else ""
            if isinstance(error, SystemExit):
                text = _("{call} ended the whole Python process (exit)", call=call)
                return Verdict("failed", text, called, raised_at=raised_at(raised))
            unwritten = is_unwritten(raised, function) or is_unwritten(raised, call.partition("(")[0])
            text = describe(raised, call, function)
            return Verdict("failed", text, called, unwritten=unwritten, raised_at=raised_at(raised))
        if isinstance(error, (AssertionError, pytest.fail.Exception)):
            return Verdict("failed", own_words(error, calls), called)
        return Verdict("failed", broke_on(error, calls, gave_none=self.calls.gave_none), called)

    def _frames(self, error: BaseException | None) -> list[Frame]:
        return code_error(error, self.named).frames if error is not None else []

    def _is_placeholder(self, exercise: str, name: str) -> bool:
        """Whether a constant of the module still is what stubs have: nothing, or zeros only."""
        value = getattr(self.modules.get(exercise), name, self)
        return value is None or (isinstance(value, np.ndarray) and not value.any())

    # -- one exercise

    def _result(self, name: str, notes: list[Note]) -> ExerciseResult:
        tests = [note.test for note in notes]
        whole = next((note.whole for note in notes if note.whole), "")
        return ExerciseResult(
            points=round(sum(test.points for test in tests), DIGITS),
            max_points=round(sum(test.max_points for test in tests), DIGITS),
            status="missing" if any(note.missing for note in notes) else "graded",
            summary=whole or str(summary([_judged(test) for test in tests])),
            tests=tests,
            title=str(self.settings.title(name)),
            lecture=self.settings.lecture(name),
        )

    def _in_exercises(self, file: str) -> str | None:
        path = Path(file)
        own = self.settings.root / "exercises"
        return path.relative_to(self.settings.root).as_posix() if own in path.parents else None


def note_of(report: Any) -> Note | None:
    """What a ``Recorder`` has added to a report of pytest's; None where that is not about a function of an exercise."""
    added = getattr(report, "saiten", None)
    return msgspec.convert(added, Note) if added is not None else None


def _last_lines(printed: str) -> list[str]:
    """Few enough to be read: a loop may have printed without an end."""
    printed = printed.rstrip()
    last = printed[-MOST_CHARACTERS_PRINTED:].splitlines()[-MOST_LINES_PRINTED:]
    shown = harmless("\n".join(last), MOST_CHARACTERS_PRINTED).splitlines()
    return ["…", *shown] if len(printed) > sum(map(len, last)) + len(last) else shown


def _judged(test: TestResult) -> Judged:
    said = Text(test.message, test.message)
    return Judged(test.function, Verdict(test.outcome, said, unwritten=test.unwritten))


def _covers(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("covers")
    return marker is not None and bool(marker.args)


def _about(item: pytest.Item) -> tuple[str, str, float]:
    """The exercise and the function that a test is about, and its weight."""
    marker = item.get_closest_marker("covers")
    assert marker is not None
    return item.path.stem.removeprefix(PREFIX), str(marker.args[0]), float(marker.kwargs.get("weight", 1))
