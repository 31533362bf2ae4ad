"""``saiten similar``: which submissions look alike."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import msgspec
from rich.console import Console

from ..course import Course
from ..errors import UsageError
from ..report.store import write
from ..submissions import Entry, IntakeLimits, Missing, find_exercise, read_entry
from ..submissions.download import opened
from ..text import _, chosen_language
from .intake import gather
from .marks import BOM
from .table import WIDTH_OF_A_FILE

SUFFIXES = (".csv", ".html")


class Request(msgspec.Struct, frozen=True):
    """The command's arguments; ``least``: the share, in percent, from which on a pair is listed."""

    submissions: Path
    output: Path | None
    exercises: list[str]
    layout: str | None
    roster: Path | None
    least: int
    language: str | None = None


def show_similar(request: Request) -> int:
    """List the pairs, and write them to a file where one is named. Returns 0, whatever was found."""
    course = Course.find(Path.cwd())
    exercises = [name for name in request.exercises if course.exercise(name)] or list(course.exercises)
    if request.output is not None and request.output.suffix.lower() not in SUFFIXES:
        raise UsageError(_("{file}: its name must end in .csv or .html.", file=request.output))
    try:
        from ..similar import output
        from ..similar.compare import Work, compare
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "copydetect":
            raise
        raise UsageError(_("copydetect is not installed here: pip install 'saiten[similar]'")) from error
    works: dict[str, list[Work]] = {name: [] for name in exercises}
    with opened(request.submissions) as (folder, _strange):
        intake, said = gather(course, folder, exercises, request.layout, request.roster, "last")
        for entry in intake.entries:
            for name, (file, text) in _modules(entry, exercises).items():
                works[name].append(Work(entry.student, file, text))
    language = chosen_language(request.language, course.settings.language)
    sys.stderr.writelines(f"{one.in_language(language)}\n" for one in said)
    least = request.least / 100
    found = {name: compare(_stub(course, name), works[name], least) for name in exercises}
    if request.output is not None:
        content = (
            BOM + output.sheet(found, language)
            if request.output.suffix.lower() == ".csv"
            else output.page(course.settings.course, found, least, language)
        )
        try:
            write(request.output, content.encode("utf-8", "replace"))
        except OSError as error:
            raise UsageError(
                _("{file} can't be written: {reason}.", file=request.output, reason=error.strerror)
            ) from error
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH_OF_A_FILE
    output.listing(console, found, least, language)
    if request.output is not None:
        sys.stdout.write(f"\n{request.output}\n")
    return 0


def _modules(entry: Entry, exercises: list[str]) -> dict[str, tuple[str, str]]:
    """By exercise the file and its text; a notebook's code cells one after the other."""
    package = read_entry(entry, IntakeLimits())
    found = {name: find_exercise(package, name) for name in exercises}
    return {
        name: (module.path, b"\n\n".join(module.cells).decode("utf-8-sig", "replace"))
        for name, module in found.items()
        if not isinstance(module, Missing)
    }


def _stub(course: Course, name: str) -> str:
    path = course.root / "exercises" / f"{name}.py"
    return path.read_text(encoding="utf-8") if path.is_file() else ""
