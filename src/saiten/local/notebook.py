"""The check cell of a notebook: ``%check NAME FUNCTION`` runs the public checks on the functions as they are now.

A magic, because grading leaves magics out: the cell asks for nothing that is not there then and breaks no rule on
imports, and no name of ours gets among the student's own.
"""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from rich.console import Console

from ..errors import TextError, UsageError
from ..feedback.content import Exercise, exercise
from ..feedback.html import in_notebook, sentence
from ..feedback.points import share
from ..feedback.terminal import verdict
from ..feedback.words import Words
from ..report.model import ExerciseResult
from ..text import Text, _, chosen_language, harmless, use_language
from .recorder import Recorder
from .settings import LocalSettings

WIDTH = 100
NBGRADER = "NBGRADER_EXECUTION"  # set while nbgrader runs a notebook: a cell is right if it raises and shows nothing
# As little of pytest as will do, whatever a student's own settings and plugins say.
OPTIONS = ["--disable-plugin-autoload", "--import-mode=importlib", "--capture=sys", "-q"]
OPTIONS += ["-p", "no:cacheprovider", "-p", "no:faulthandler", "-o", "addopts=", "-W", "ignore::pytest.PytestWarning"]


def load_ipython_extension(shell: Any) -> None:
    """What ``%load_ext saiten.local.notebook`` calls."""

    def cell(file: str) -> str | None:
        """How Jupyter itself calls a cell that has run, for the name under which it was compiled."""
        name = shell.compile.format_code_name(file)
        return " ".join(name) if name else None

    def magic(line: str) -> Shown | None:
        shown = check(*line.partition("#")[0].split(), namespace=shell.user_ns, named=cell)
        if NBGRADER not in os.environ:
            return shown
        if not shown.passed:
            raise NotPassed(repr(shown))
        return None

    shell.register_magic_function(magic, "line", "check")


class Shown:
    """What a check cell shows: HTML where the notebook can, else text."""

    def __init__(self, html: str, text: str, *, passed: bool) -> None:
        self._html = html
        self._text = text
        self.passed = passed

    def _repr_html_(self) -> str:
        return self._html

    def __repr__(self) -> str:
        return self._text


class NotPassed(Exception):
    """What a check says, without the way through the engine."""

    def _render_traceback_(self) -> list[str]:
        return str(self).split("\n")


def check(*asked: str, namespace: Mapping[str, Any], named: Callable[[str], str | None] = lambda _file: None) -> Shown:
    """Check an exercise, or only those of its functions that are named after it, as they are in ``namespace``.

    ``named``: what the file of a code object is called, None where it is not the student's.
    """
    try:
        settings = LocalSettings.find(Path.cwd())
        language = chosen_language(settings.language)
        use_language(language)
        result = _result(settings, asked, namespace, named)
    except TextError as error:
        return Shown(sentence(str(error.text)), str(error.text), passed=False)
    return _shown(exercise(asked[0], result, language), " ".join(asked), Words(language))


def _result(
    settings: LocalSettings,
    asked: tuple[str, ...],
    namespace: Mapping[str, Any],
    named: Callable[[str], str | None],
) -> ExerciseResult:
    known = ", ".join(settings.exercises)
    if not asked:
        raise UsageError(_("Which exercise? Write %check and its name: {known}.", known=known))
    name, *functions = asked
    if name not in settings.exercises:
        raise UsageError(_("No exercise {name}; the course has: {known}.", name=repr(name), known=known))
    file = settings.root / "graders" / "public" / f"test_{name}.py"
    if not file.is_file():
        raise UsageError(_("There is no {file}. Unpack the course again; your notebook can stay.", file=file))
    module = ModuleType(name)
    module.__dict__.update({key: value for key, value in namespace.items() if not key.startswith("__")})
    module.__file__ = f"{name}.ipynb"
    recorder = Recorder(settings, {name: module}, named)
    run = _Run(functions)
    place = ["-c", str(settings.root / "pyproject.toml"), "--rootdir", str(settings.root), str(file)]
    try:
        with contextlib.redirect_stdout(io.StringIO()) as output, contextlib.redirect_stderr(output):
            ended = pytest.main([*OPTIONS, *place], [recorder, run])
    except SystemExit as error:  # the folder's conftest.py: something has to be installed first
        raise UsageError(Text(str(error), str(error))) from error
    if ended == pytest.ExitCode.INTERRUPTED and run.problem is None:
        raise UsageError(_("Stopped while {function} was checked. Does it come to an end?", function=run.at or name))
    if run.problem is not None:
        raise UsageError(_("The checks could not be run: {problem}. Tell your teacher.", problem=run.problem))
    if name not in recorder.results():
        names = ", ".join(functions) or name
        raise UsageError(_("There is no public check of {names}.", names=names))
    return msgspec.structs.replace(recorder.results()[name], printed="".join(run.printed))


class _Run:
    """Leaves only the checks of some functions, of all if none is named; notes what they print and where they are."""

    def __init__(self, functions: list[str]) -> None:
        self.functions = functions
        self.printed: list[str] = []
        self.at = ""
        self.problem: Text | None = None

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if not self.functions or _about(item) in self.functions]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._note(report.longreprtext)

    def pytest_internalerror(self, excrepr: object) -> None:
        self._note(str(excrepr))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self.at = _about(item)
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "teardown":
            self.printed += [report.capstdout, report.capstderr]

    def _note(self, problem: str) -> None:
        last = harmless(problem.strip().rpartition("\n")[2])
        self.problem = Text(last, last)


def _about(item: pytest.Item) -> str:
    marker = item.get_closest_marker("covers")
    return str(marker.args[0]) if marker is not None and marker.args else ""


def _shown(told: Exercise, heading: str, words: Words) -> Shown:
    if told.complete:
        passed = _("Every public check passes. Grading uses more inputs than these.")
        told = told._replace(next_step=passed.in_language(words.language))
    points = _("public checks: {points}", points=share(told.points, told.max_points)).in_language(words.language)
    text = io.StringIO()
    console = Console(
        file=text, width=WIDTH, highlight=False, color_system=None, force_terminal=False, force_jupyter=False
    )
    console.print(f"{heading}  ({points})", markup=False)
    for part in verdict(told, words, "☐"):
        console.print(part)
    html = in_notebook(told, heading, points, words)
    return Shown(html, text.getvalue().rstrip(), passed=told.complete)
