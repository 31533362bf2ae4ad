"""What a student's own pytest run looks like: quiet while it runs, in words where something fails, told at the end."""

from __future__ import annotations

import doctest
import os
import sys
from collections.abc import Generator
from typing import Any

import pytest

from ..raised import Frame, code_error, describe
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
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        if os.environ.get("GITHUB_ACTIONS") == "true" and reporter is not None:
            from .github import Actions  # so much is needed there only

            config.pluginmanager.register(Actions(reporter, recorder, language))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(
        self, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if report.failed and call.excinfo is not None:
            if (note := note_of(report)) is not None:
                report.longrepr = self._account(note, call.excinfo)
            elif isinstance(call.excinfo.value, doctest.UnexpectedException):
                self._tell_example(report, call.excinfo.value)
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
            if self.recorder.notes or self.recorder.lacking or self.stopped:
                self._tell(terminalreporter)
            elif set(terminalreporter.stats) == {"deselected"} and self.recorder.settings.exercises:
                name = next(iter(self.recorder.settings.exercises))
                said = _("No check has such a name. -k takes a function or an exercise: pytest -k {name}", name=name)
                terminalreporter.write_line(str(said))

    def _taken_out(self, stats: dict[str, list[Any]]) -> list[tuple[str, Any]]:
        ours = []
        for category in [one for one in CATEGORIES if one in stats]:
            mine = [report for report in stats[category] if note_of(report) is not None]
            ours += [(category, report) for report in mine]
            stats[category] = [report for report in stats[category] if report not in mine]
        return ours

    def _tell(self, reporter: pytest.TerminalReporter) -> None:
        from .account import Account, on_page  # rich takes its time, too

        account = Account(
            self.recorder,
            self.language,
            thorough=self.config.option.verbose > 0,
            problems=not self.as_usual,
            stopped_in=self._running() if self.stopped else None,
        )
        writer = self.config.get_terminal_writer()
        encoding = getattr(sys.__stdout__, "encoding", None) or "utf-8"  # sys.stdout may be pytest's own by now
        reporter.write(on_page(account, writer.fullwidth, encoding, colour=writer.hasmarkup))

    def _running(self) -> str:
        """What Ctrl-C has stopped: a call, or the file that was being imported."""
        if self.recorder.loading is not None:
            return self.recorder.named(str(self.recorder.loading)) or ""
        return self.recorder.calls.shown[-1] if self.recorder.calls.shown else ""

    def _tell_example(self, report: pytest.TestReport, error: doctest.UnexpectedException) -> None:
        """Of an example in a docstring that raises, only the student's own lines."""
        raised = code_error(error.exc_info[1], self.recorder.named)
        if raised.kind == "NotImplementedError":
            vars(report)["unwritten"] = True
            report.longrepr = str(_("{function} is not done yet", function=report.nodeid.rpartition(".")[2]))
        elif raised.frames:
            told = str(describe(raised, error.example.source.strip()))
            report.longrepr = "\n".join([told, "", *_in_words(raised.frames)])

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
    once = dict.fromkeys(frames)  # a function that calls itself without an end says so once
    return [
        line for frame in once for line in (f"{frame.file}:{frame.line}: in {frame.function}", f"    {frame.source}")
    ]
