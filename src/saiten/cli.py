"""The command ``saiten``. Each command's work is imported when it runs, so that ``--help`` is quick."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="saiten (採点): grade programming exercises across a process boundary.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help starts three times as fast
)

UNGRADED, WRONG_CALL, INTERRUPTED = 1, 2, 130


class IsolationLevel(StrEnum):
    strict = "strict"
    standard = "standard"
    none = "none"


class Format(StrEnum):
    csv = "csv"
    json = "json"
    junit = "junit"


@app.command()
def grade(
    submissions: Annotated[Path, typer.Argument(help="Folder with one folder, .zip or .tar.gz a student.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Where reports and gradebook go.")] = Path("grades"),
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Submissions graded at once.")] = os.cpu_count() or 1,
    exercise: Annotated[list[str] | None, typer.Option(help="Only this exercise (repeatable).")] = None,
    student: Annotated[list[str] | None, typer.Option(help="Only this student (repeatable).")] = None,
    seed: Annotated[str | None, typer.Option(help="Decides the drawn inputs; default: the course's seed.")] = None,
    isolation: Annotated[
        IsolationLevel, typer.Option(help="strict: refuse to grade without the whole jail.")
    ] = IsolationLevel.standard,
    regrade: Annotated[bool, typer.Option("--regrade", help="Grade again what has not changed.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no table.")] = False,
    debug: Annotated[Path | None, typer.Option(help="Folder for what went wrong in graders, for staff only.")] = None,
) -> None:
    """Grade every submission; exit status 0: all graded, 1: something is ungraded, 2: the call is wrong."""
    from .cell import Cell

    with Cell(isolation.value) as cell:  # its server starts while the rest is imported
        from .commands.grade import Request, grade_submissions

        request = Request(submissions, output, jobs, exercise or [], student or [], seed, regrade, quiet, debug)
        status = grade_submissions(request, cell)
    raise typer.Exit(status)


@app.command()
def check() -> None:
    """Is the course sound? Stubs fail, references pass, signatures agree, public graders stay public."""
    from .commands.check import check_course

    raise typer.Exit(check_course())


@app.command()
def doctor() -> None:
    """What this machine isolates, which versions it has, what is missing."""
    from .commands.doctor import examine

    raise typer.Exit(examine())


@app.command()
def report(
    grades: Annotated[Path, typer.Argument(help="A folder that saiten grade wrote.")],
    format: Annotated[Format, typer.Option("--format", help="The file's format.")],  # noqa: A002
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file instead of standard output.")] = None,
) -> None:
    """Export a folder of grades."""
    from .commands.report import export

    raise typer.Exit(export(grades, format.value, output))


def main() -> None:
    """Run the command; errors of use are one line and status 2, never a traceback."""
    from .errors import UngradedError, UsageError

    _open_standard_streams()
    try:
        app()
    except UngradedError as error:
        sys.stderr.write(f"saiten: {error}\n")
        sys.exit(UNGRADED)
    except UsageError as error:
        sys.stderr.write(f"saiten: {error}\n")
        sys.exit(WRONG_CALL)
    except SystemExit as end:
        if end.code == INTERRUPTED:  # what Typer makes of Ctrl-C
            sys.stderr.write("saiten: stopped; finished reports are whole, the same command goes on from here.\n")
        raise


def _open_standard_streams() -> None:
    """Where a job system starts this without them, a socket or a report would get their numbers."""
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(descriptor, True)
    os.close(descriptor)
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115 - for the whole run
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115
