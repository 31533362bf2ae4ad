"""The command ``saiten``. Each command's work is imported when it runs, so that ``--help`` is quick."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from .text import Text

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


class AttemptsMode(StrEnum):
    last = "last"
    best = "best"


class Language(StrEnum):
    en = "en"
    ja = "ja"


class Format(StrEnum):
    csv = "csv"
    json = "json"
    junit = "junit"
    github = "github"
    gradescope = "gradescope"
    canvas = "canvas"
    moodle = "moodle"
    prairielearn = "prairielearn"
    classroom = "classroom"


@app.command()
def grade(
    submissions: Annotated[
        Path,
        typer.Argument(
            help="Folder with one folder, .zip or .tar.gz a student, or what an LMS gives (docs/intake.md)."
        ),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="Where reports and gradebook go.")] = Path("grades"),
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Submissions graded at once.")] = os.cpu_count() or 1,
    exercise: Annotated[list[str] | None, typer.Option(help="Only this exercise (repeatable).")] = None,
    student: Annotated[list[str] | None, typer.Option(help="Only this student (repeatable).")] = None,
    layout: Annotated[
        str | None,
        typer.Option(
            help="plain, moodle, canvas, gradescope, classroom, nbgrader or nbgrader:ASSIGNMENT; default: what it is."
        ),
    ] = None,
    roster: Annotated[Path | None, typer.Option(help="CSV file of the students: id, name, email, ...")] = None,
    attempts: Annotated[AttemptsMode, typer.Option(help="Which of a student's submissions counts.")] = (
        AttemptsMode.last
    ),
    seed: Annotated[str | None, typer.Option(help="Decides the drawn inputs; default: the course's seed.")] = None,
    isolation: Annotated[
        IsolationLevel, typer.Option(help="strict: refuse to grade without the whole jail.")
    ] = IsolationLevel.standard,
    regrade: Annotated[bool, typer.Option("--regrade", help="Grade again what has not changed.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no table.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Write no grades: show whose would change, and by how much.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="With --dry-run: the changes as JSON.")] = False,
    debug: Annotated[Path | None, typer.Option(help="Folder for what went wrong in graders, for staff only.")] = None,
    lang: Annotated[
        Language | None, typer.Option(help="Of messages; default: the course's, else the locale's.")
    ] = None,
) -> None:
    """Grade every submission; exit status 0: all graded, 1: something is ungraded, 2: the call is wrong."""
    if as_json and not dry_run:
        raise typer.BadParameter("--json is for --dry-run.")
    language = lang and lang.value
    with _told(language):
        from .cell import Cell

        with Cell(isolation.value) as cell:  # its server starts while the rest is imported
            from .commands.grade import Request, grade_submissions

            request = Request(
                submissions,
                output,
                jobs,
                exercise or [],
                student or [],
                seed,
                regrade,
                quiet,
                debug,
                language,
                layout,
                roster,
                attempts.value,
                dry_run,
                as_json,
            )
            status = grade_submissions(request, cell)
    raise typer.Exit(status)


@app.command()
def check(
    exercises: Annotated[
        list[str] | None, typer.Argument(help="Only these exercises.", metavar="[EXERCISE]...")
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Only a few of the known mistakes, and fewer slow tests.")
    ] = False,
    mutants: Annotated[
        bool, typer.Option("--mutants", help="Also: does every small mistake in a reference cost points?")
    ] = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Where a page of the results goes.")] = None,
) -> None:
    """Is the course sound? Stubs fail, references pass, signatures agree, public graders stay public."""
    with _told():
        from .commands.check import check_course

        raise typer.Exit(check_course(exercises or [], quick=quick, mutants=mutants, output=output))


@app.command()
def new_exercise(
    name: Annotated[str, typer.Argument(help="The exercise's name, which is a module's: letters, digits and _.")],
    function: Annotated[str, typer.Option(help="The name of its function.")] = "mean",
    lang: Annotated[Language | None, typer.Option(help="Default: the course's, else the locale's.")] = None,
) -> None:
    """A small exercise that is sound already, to make your own of; in an empty folder also a course for it."""
    language = lang and lang.value
    with _told(language):
        from .commands.new_exercise import new_exercise as make

        raise typer.Exit(make(name, function, language))


@app.command()
def doctor() -> None:
    """What this machine isolates, which versions it has, what is missing."""
    with _told():
        from .commands.doctor import examine

        raise typer.Exit(examine())


@app.command()
def report(
    grades: Annotated[Path, typer.Argument(help="A folder that saiten grade wrote.")],
    format: Annotated[Format, typer.Option("--format", help="The file's format.")],  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file instead of standard output; or a folder.")
    ] = None,
    template: Annotated[
        Path | None, typer.Option(help="canvas, moodle: a CSV file that the LMS has exported, to be filled in.")
    ] = None,
) -> None:
    """Export a folder of grades."""
    with _told():
        from .commands.report import export

        raise typer.Exit(export(grades, format.value, output, template))


@app.command()
def feedback(
    grades: Annotated[Path, typer.Argument(help="A folder that saiten grade wrote.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where each STUDENT.html goes; default: print it.")
    ] = None,
    student: Annotated[list[str] | None, typer.Option(help="Only this student (repeatable).")] = None,
    lang: Annotated[Language | None, typer.Option(help="Of the pages; default: the report's.")] = None,
) -> None:
    """A page a student: what is right, what is next, what is wrong and why."""
    language = lang and lang.value
    with _told(language):
        from .commands.feedback import give_feedback

        raise typer.Exit(give_feedback(grades, output, student or [], language))


@app.command()
def scoreboard(
    grades: Annotated[Path, typer.Argument(help="A folder that saiten grade wrote.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Where index.html and the badge go.")],
    names: Annotated[bool, typer.Option("--names", help="Real names instead of pseudonyms; for staff only.")] = False,
    lang: Annotated[Language | None, typer.Option(help="Of index.html; default: the reports'.")] = None,
    secret: Annotated[
        str | None,
        typer.Option(envvar="SAITEN_SECRET", help="Decides made-up pseudonyms; default: the course's seed."),
    ] = None,
) -> None:
    """The class as a static site: heat map, checks worth a look, common mistakes, a badge."""
    language = lang and lang.value
    with _told(language):
        from .commands.scoreboard import make_scoreboard

        raise typer.Exit(make_scoreboard(grades, output, language, secret, named=names))


@app.command()
def release(
    out: Annotated[Path, typer.Argument(help="A folder, or a file that ends in .zip.")],
    git: Annotated[bool, typer.Option("--git", help="The folder as a git repository with one commit.")] = False,
    notebooks: Annotated[bool, typer.Option("--notebooks", help="The exercises as notebooks.")] = False,
) -> None:
    """What students get: exercises, public tests, the engine. Refuses to let anything hidden out."""
    with _told():
        from .commands.release import release as make

        raise typer.Exit(make(out, git=git, notebooks=notebooks))


@app.command()
def hint(
    name: Annotated[str | None, typer.Argument(help="A function, or an exercise to see what hints it has.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Open all that are left.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Show those that are open; open no further one.")] = False,
    lang: Annotated[Language | None, typer.Option(help="Default: the course's, else the locale's.")] = None,
) -> None:
    """One hint more for a function, below those that are open already."""
    language = lang and lang.value
    with _told(language):
        from .commands.hint import give_hint

        raise typer.Exit(give_hint(name, everything=everything, again=again, language=language))


@app.command()
def watch(
    exercise: Annotated[str | None, typer.Option(help="Where to begin; default: where you were.")] = None,
    lang: Annotated[Language | None, typer.Option(help="Of what is shown; default: the course's.")] = None,
) -> None:
    """For students: grade on every save and show what to do next."""
    language = lang and lang.value
    with _told(language):
        from .commands.watch import watch as keep_watching

        raise typer.Exit(keep_watching(exercise, language))


@app.command()
def similar(
    submissions: Annotated[Path, typer.Argument(help="The same as for saiten grade.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file that ends in .csv, or in .html: side by side.")
    ] = None,
    exercise: Annotated[list[str] | None, typer.Option(help="Only this exercise (repeatable).")] = None,
    layout: Annotated[str | None, typer.Option(help="As for saiten grade.")] = None,
    roster: Annotated[Path | None, typer.Option(help="As for saiten grade.")] = None,
    least: Annotated[int, typer.Option(min=1, max=100, help="List pairs with this share in common, in percent.")] = 35,
    lang: Annotated[Language | None, typer.Option(help="Default: the course's, else the locale's.")] = None,
) -> None:
    """Which submissions look alike, the stub left out: a list for a person to look at, never a verdict."""
    language = lang and lang.value
    with _told(language):
        from .commands.similar import Request, show_similar

        raise typer.Exit(show_similar(Request(submissions, output, exercise or [], layout, roster, least, language)))


marks = typer.Typer(
    help="Marks of written questions, in a spreadsheet (docs/marks.md).", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(marks, name="marks")


@marks.command("template")
def marks_template(
    grades: Annotated[Path, typer.Argument(help="A folder that saiten grade wrote.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The CSV file.")] = Path("marks.csv"),
) -> None:
    """Write a sheet to fill in: a row a student, a column for each thing that is marked."""
    with _told():
        from .commands.marks import write_template

        raise typer.Exit(write_template(grades, output))


@marks.command("read")
def marks_read(
    sheet: Annotated[Path, typer.Argument(help="The CSV file, filled in.")],
    grades: Annotated[Path, typer.Argument(help="A folder that saiten grade wrote.")],
) -> None:
    """Take its marks into the reports and the gradebook: all of them, or none if anything is wrong."""
    with _told():
        from .commands.marks import read_marks

        raise typer.Exit(read_marks(sheet, grades))


desk = typer.Typer(help="A course for nbgrader, graded in saiten's cell.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(desk, name="nbgrader")


@desk.command("init")
def nbgrader_init(
    folder: Annotated[Path, typer.Argument(metavar="COURSE", help="nbgrader's course directory.")],
    assignment: Annotated[str, typer.Option(help="The assignment's name.")] = "exercises",
    exercise: Annotated[list[str] | None, typer.Option(help="Only this exercise (repeatable).")] = None,
    db: Annotated[
        str | None, typer.Option(help="SQLAlchemy URL of the gradebook; default: COURSE/gradebook.db")
    ] = None,
) -> None:
    """Write the course directory: settings, and a source notebook for each exercise."""
    with _told():
        from .commands.nbgrader import init

        raise typer.Exit(init(folder, assignment, exercise or [], db))


@desk.command("grade")
def nbgrader_grade(
    folder: Annotated[Path, typer.Argument(metavar="COURSE", help="nbgrader's course directory.")],
    assignment: Annotated[str, typer.Argument(help="The assignment's name.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where reports go; default: COURSE/grades/ASSIGNMENT")
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Submissions graded at once.")] = os.cpu_count() or 1,
    student: Annotated[list[str] | None, typer.Option(help="Only this student (repeatable).")] = None,
    roster: Annotated[Path | None, typer.Option(help="CSV file of the students: id, name, email, ...")] = None,
    seed: Annotated[str | None, typer.Option(help="Decides the drawn inputs; default: the course's seed.")] = None,
    isolation: Annotated[
        IsolationLevel, typer.Option(help="strict: refuse to grade without the whole jail.")
    ] = IsolationLevel.standard,
    regrade: Annotated[bool, typer.Option("--regrade", help="Grade again what has not changed.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no table.")] = False,
    debug: Annotated[Path | None, typer.Option(help="Folder for what went wrong in graders, for staff only.")] = None,
    db: Annotated[
        str | None, typer.Option(help="SQLAlchemy URL of the gradebook; default: nbgrader's setting.")
    ] = None,
    lang: Annotated[
        Language | None, typer.Option(help="Of comments; default: the course's, else the locale's.")
    ] = None,
) -> None:
    """Grade submitted/STUDENT/ASSIGNMENT into nbgrader's gradebook; exit status as of saiten grade."""
    language = lang and lang.value
    with _told(language):
        from .cell import Cell

        with Cell(isolation.value) as cell:
            from .commands.grade import Request
            from .commands.nbgrader import grade as grade_assignment

            grades = output or folder / "grades" / assignment
            request = Request(
                folder, grades, jobs, [], student or [], seed, regrade, quiet, debug, language, roster=roster
            )
            status = grade_assignment(folder, assignment, request, db, cell)
    raise typer.Exit(status)


def main() -> None:
    """Run the command."""
    _open_standard_streams()
    app()


@contextlib.contextmanager
def _told(language: str | None = None) -> Iterator[None]:
    """Errors of use are one line, in that language, else in the course's, and a status, never a traceback."""
    from .errors import TextError, UngradedError
    from .text import _

    try:
        yield
    except TextError as error:
        _say(error.text, language)
        raise typer.Exit(UNGRADED if isinstance(error, UngradedError) else WRONG_CALL) from error
    except KeyboardInterrupt as stop:
        _say(_("stopped; finished reports are whole, the same command goes on from here."), language)
        raise typer.Exit(INTERRUPTED) from stop


def _say(text: Text, language: str | None) -> None:
    from .errors import UsageError
    from .local.settings import LocalSettings

    try:
        settings = LocalSettings.find(Path.cwd())
    except UsageError:  # which may be what is to be said
        settings = LocalSettings.read(Path.cwd())
    sys.stderr.write(f"saiten: {text.in_language(settings.spoken(sys.stderr.encoding, language))}\n")


def _open_standard_streams() -> None:
    """Where a job system starts this without them, a socket or a report would get their numbers."""
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(descriptor, True)
    os.close(descriptor)
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115 - for the whole run
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115
