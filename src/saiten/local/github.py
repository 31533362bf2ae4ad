"""A student's own ``pytest`` in GitHub Actions: annotations, the step's summary, and nobody else's commands."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import pytest

from ..feedback import github
from ..feedback.content import exercise
from .recorder import Recorder


class Actions:
    """A pytest plugin. Until the run is over, no line of the log is a command, whatever the student's code prints.

    Commands: docs.github.com, "Stopping and starting workflow commands".
    """

    def __init__(self, reporter: pytest.TerminalReporter, recorder: Recorder, language: str) -> None:
        self.reporter = reporter
        self.recorder = recorder
        self.language = language
        self.token = secrets.token_hex()
        reporter.write_line(f"::stop-commands::{self.token}")

    def pytest_unconfigure(self) -> None:
        self.reporter.write_line(f"::{self.token}::")
        for line in tell(self.recorder, self.language):
            self.reporter.write_line(line)


def tell(recorder: Recorder, language: str) -> list[str]:
    """Add to the step's summary, where there is one; return the lines for the log that make annotations."""

    def file_of(name: str) -> str:
        module, notebook = f"exercises/{name}.py", f"exercises/{name}.ipynb"
        root = recorder.settings.root
        return notebook if (root / notebook).is_file() and not (root / module).is_file() else module

    told = [exercise(name, result, language) for name, result in recorder.results().items()]
    if file := os.environ.get(github.SUMMARY_FILE):
        with Path(file).open("a", encoding="utf-8") as summaries:
            summaries.write(github.summary_of(told, language))
    return list(github.annotate_exercises(told, language, file_of=file_of))
