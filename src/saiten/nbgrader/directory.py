"""nbgrader's course directory, as its own settings describe it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..course import Course
from ..errors import UsageError
from ..release.contents import contents, released_files
from ..release.leaks import Hidden, refuse_leaks
from ..release.output import MARKER, marker, write_folder
from ..release.stubs import refuse_solved
from ..report.store import write
from ..text import _

CONFIG = "nbgrader_config.py"
CODE_STUB = '{"python": ""}'
TEXT_STUB = "Your answer here. / ここに答えを書いてください。"
SETTINGS = """c = get_config()  # noqa
c.CourseDirectory.course_id = {course!r}
{database}# A source cell holds the student's stub and, below it, the solution, which is taken out without a trace.
c.ClearSolutions.code_stub = {code}
c.ClearSolutions.text_stub = {text!r}
# What students write is shown to you in formgrader: as text, not as HTML that your browser would run.
c.HTMLExporter.filters = {{"markdown2html": "saiten.nbgrader.markdown.shown"}}
"""


class Directory:
    """The folders of a course directory and its gradebook's address."""

    def __init__(self, root: Path, database: str | None = None) -> None:
        """Reads nbgrader's settings there. Raises ``UsageError``, also where nbgrader is not installed."""
        application = _nbgrader(root)
        self.root = root
        self.config = application.config
        self._settings = application.coursedir
        self.database: str = database or self._settings.db_url
        self.course_id: str = self._settings.course_id

    def source(self, assignment: str) -> Path:
        return self._path(self._settings.source_directory, ".", assignment)

    @property
    def submitted(self) -> Path:
        return self._path(self._settings.submitted_directory, ".", ".")

    def released(self, assignment: str) -> dict[str, Path]:
        """The notebooks that ``nbgrader generate_assignment`` made, by name. Raises ``UsageError`` where it did not."""
        folder = self._path(self._settings.release_directory, ".", assignment)
        notebooks = {path.stem: path for path in sorted(folder.glob("*.ipynb"))}
        if not notebooks:
            raise UsageError(
                _(
                    "No assignment {assignment} has been released; there are: {known}. "
                    "To release it: nbgrader generate_assignment {assignment}",
                    assignment=assignment,
                    known=", ".join(sorted({path.parent.name for path in folder.parent.glob("*/*.ipynb")})) or "-",
                )
            )
        return notebooks

    def autograded(self, student: str, assignment: str) -> Path:
        return self._path(self._settings.autograded_directory, student, assignment)

    def _path(self, step: str, student: str, assignment: str) -> Path:
        return Path(self._settings.format_path(step, student, assignment))


def create(course: Course, root: Path, assignment: str, exercises: list[str], database: str | None) -> list[str]:
    """Write the settings, where there are none, and the sources of an assignment; returns the notebooks' names.

    An assignment is only replaced as long as nobody has changed it. Raises ``UsageError``, ``CourseError``.
    """
    from .notebooks import source_notebooks, without_solutions

    _installed()
    if not re.fullmatch(r"[\w.-]+(?: [\w.-]+)*", assignment):
        raise UsageError(_("An assignment's name is made of letters, digits, spaces, “-”, “_” and “.”."))
    refuse_solved(course)
    notebooks = source_notebooks(course, exercises)
    stubs = {f"exercises/{name}.py" for name in course.exercises}
    files = {name: content for name, content in contents(course).items() if name not in stubs}
    refuse_leaks(
        Hidden(course, released_files(course)),
        files | {name: without_solutions(content) for name, content in notebooks.items()},
    )
    files |= notebooks
    files[MARKER] = marker(files)
    if not (root / CONFIG).exists():
        with writing(root):
            root.mkdir(parents=True, exist_ok=True)
            write(root / CONFIG, _settings(root, database).encode())
    directory = Directory(root, database)
    if directory.config.ClearSolutions.get("code_stub", {}).get("python") != "":
        raise UsageError(
            _(
                "{file} lacks a line without which students' notebooks would not run:\n"
                "c.ClearSolutions.code_stub = {stub}",
                file=root / CONFIG,
                stub=CODE_STUB,
            )
        )
    write_folder(directory.source(assignment), files)
    return sorted(name.removesuffix(".ipynb") for name in notebooks)


@contextlib.contextmanager
def writing(root: Path) -> Iterator[None]:
    """Raises ``UsageError`` where the course directory can't be written into."""
    try:
        yield
    except OSError as error:
        where = error.filename or root
        raise UsageError(_("{file} can't be written: {error}.", file=where, error=error.strerror)) from error


def _settings(root: Path, database: str | None) -> str:
    course = re.sub(r"[^\w.-]+", "-", root.resolve().name)
    line = f"c.CourseDirectory.db_url = {database!r}\n" if database else ""
    return SETTINGS.format(course=course, database=line, code=CODE_STUB, text=TEXT_STUB)


def _nbgrader(root: Path) -> Any:
    if not (root / CONFIG).is_file():
        raise UsageError(_("{folder} has no {file}. First: saiten nbgrader init {folder}", folder=root, file=CONFIG))
    application = _installed()(log_level="ERROR")
    application.initialize([], root=str(root.resolve()))
    return application


def _installed() -> Any:
    """nbgrader's base application. Raises ``UsageError`` where nbgrader is not installed."""
    try:
        from nbgrader.apps import NbGrader
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "nbgrader":
            raise
        raise UsageError(_("nbgrader is not installed here: pip install 'saiten[nbgrader]'")) from error
    return NbGrader
