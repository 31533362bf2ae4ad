"""What a student's own pytest run looks like: quiet while it runs, in words where something fails, told at the end."""

from __future__ import annotations

import doctest
import sys
from collections.abc import Generator
from typing import Any

import pytest

from ..raised import Frame
from ..text import _
from .recorder import Note, Recorder, note_of
from .submission import cannot_run

NOT_YET = _("not done yet")
LETTER = "-"
CATEGORIES = ("failed", "error", *NOT_YET)


class StudentsRun:
    """A pytest plugin for the terminal. Where ``--tb`` or ``-v`` asks for pytest's own account, that is given, too."""

    def __init__(self, config: pytest.Config, recorder: Recorder, language: str) -> None:
        self.config = config
        self.recorder = recorder
        self.language = language
        self.stopped = False
        self.as_usual = config.option.tbstyle != "auto"
        config.option.continue_on_collection_errors = True  # one broken file is no reason to skip the others
        if config.option.verbose <= 0:
            config.option.no_header = True

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(
        self, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if report.failed and call.excinfo is not None:
            if (note := note_of(report)) is not None:
                report.longrepr = self._account(note, call.excinfo)
            elif (name := _unwritten_example(report, call.excinfo.value)) is not None:
                vars(report)["unwritten"] = True
                report.longrepr = str(_("{function} is not done yet", function=name))
        return report

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Of a file whose examples can't be collected, only the student's own lines."""
        report = yield
        call = getattr(report, "call", None)  # what --lf leaves out has none
        raised = call.excinfo if call is not None else None
        if raised is not None and isinstance(raised.value, Exception) and self.recorder.named(str(collector.path)):
            error = raised.value.__cause__ or raised.value  # pytest wraps it
            problem = cannot_run(error, collector.path, self.recorder.named)
            report.longrepr = "\n".join([str(problem), *_in_words(problem.frames)])
        return report

    def pytest_report_teststatus(self, report: pytest.TestReport | pytest.CollectReport) -> Any:
        """Not written is not wrong, though it fails all the same."""
        note = note_of(report)
        unwritten = note is not None and (note.test.unwritten or note.test.waiting)
        if report.failed and (unwritten or getattr(report, "unwritten", False)):
            words = str(NOT_YET)
            return words, LETTER, (words.upper(), {"yellow": True})
        return None

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        self.stopped = excinfo.errisinstance(KeyboardInterrupt)  # and not, say, the end of a debugger

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> Generator[None]:
        """Pytest tells of everything else: other tests, warnings, graders that can't be collected."""
        ours = [] if self.as_usual else self._taken_out(terminalreporter.stats)
        try:
            return (yield)
        finally:
            for category, report in ours:
                terminalreporter.stats.setdefault(category, []).append(report)
            if self.recorder.notes or self.stopped:
                self._tell(terminalreporter)

    def _taken_out(self, stats: dict[str, list[Any]]) -> list[tuple[str, Any]]:
        ours = []
        for category in [one for one in CATEGORIES if one in stats]:
            mine = [report for report in stats[category] if note_of(report) is not None]
            ours += [(category, report) for report in mine]
            stats[category] = [report for report in stats[category] if report not in mine]
        return ours

    def _tell(self, reporter: pytest.TerminalReporter) -> None:
        from .account import Account, on_page  # rich takes its time, too

        calls = self.recorder.calls.shown
        account = Account(
            self.recorder,
            self.language,
            thorough=self.config.option.verbose > 0,
            problems=not self.as_usual,
            stopped_in=(calls[-1] if calls else "") if self.stopped else None,
        )
        writer = self.config.get_terminal_writer()
        encoding = getattr(sys.__stdout__, "encoding", None) or "utf-8"  # sys.stdout may be pytest's own by now
        reporter.write(on_page(account, writer.fullwidth, encoding, colour=writer.hasmarkup))

    def _account(self, note: Note, raised: pytest.ExceptionInfo[BaseException]) -> Any:
        """The words; and of the student's own exception their own lines, in the style that was asked for."""
        if not note.frames or note.test.unwritten:
            return note.test.message
        if self.as_usual:
            return raised.getrepr(
                showlocals=self.config.option.showlocals,
                style=self.config.option.tbstyle,
                tbfilter=lambda info: info.traceback.filter(
                    lambda entry: self.recorder.named(str(entry.path)) is not None
                ),
            )
        return "\n".join([note.test.message, "", *_in_words(note.frames)])


def _in_words(frames: list[Frame]) -> list[str]:
    """The student's own lines as pytest's short tracebacks have them, which editors make links of."""
    return [
        line for frame in frames for line in (f"{frame.file}:{frame.line}: in {frame.function}", f"    {frame.source}")
    ]


def _unwritten_example(report: pytest.TestReport, error: BaseException) -> str | None:
    """The function whose example in a docstring could not be run because it is not written yet."""
    if isinstance(error, doctest.UnexpectedException) and isinstance(error.exc_info[1], NotImplementedError):
        return report.nodeid.rpartition(".")[2]
    return None
