"""``saiten marks``: a sheet for marks of written questions, and reading it back."""

from __future__ import annotations

import sys
from pathlib import Path

from ..course import Course, staff_language
from ..errors import UngradedError, UsageError
from ..report.gradebook import write_gradebook
from ..report.marks import Marks
from ..report.marksheet import Update, read_sheet, sheet
from ..report.model import Saiten
from ..report.settle import settle_all
from ..report.store import Store, write
from ..text import Text, _, plural
from ..written import Task, tasks

BOM = "\ufeff"  # without it Excel takes UTF-8 for something else


def write_template(grades: Path, output: Path) -> int:
    """Write the sheet, with the marks that are there. Raises ``UsageError``, also where it would take marks away."""
    asked, results = _asked(Course.find(Path.cwd())), _results(Store(grades))
    marks = Marks.read(grades)
    if output.exists() and _unread(output, asked, results, marks):
        raise UsageError(
            _(
                "{file} has marks that have not been read yet. First: saiten marks read {file} {grades}. Or choose "
                "another -o.",
                file=output,
                grades=grades,
            )
        )
    try:
        write(output, (BOM + sheet(asked, results, marks)).encode())
    except OSError as error:
        raise UsageError(_("{file} can't be written: {reason}.", file=output, reason=error.strerror)) from error
    _tell(_("{file}: fill it in, then saiten marks read {file} {grades}", file=output, grades=grades))
    return 0


def read_marks(path: Path, grades: Path) -> int:
    """Take over the marks of a sheet, all or none, into reports and gradebook. Raises ``UsageError``."""
    course = Course.find(Path.cwd())
    asked, store = _asked(course), Store(grades)
    _results(store)  # before a folder is made of a misspelt name
    with store.locked():
        update = read_sheet(path, asked, _results(store), Marks.read(grades))
        try:
            update.marks.write(grades)
            results = settle_all(store, course.settings.deadlines)
            write_gradebook(grades, list(course.exercises), results)
        except OSError as error:
            raise UngradedError(
                _(
                    "{file} can't be written: {reason}. Make room and give the same command again.",
                    file=error.filename or grades,
                    reason=error.strerror,
                )
            ) from error
    _tell(*_summary(update, results))
    return 0


def _asked(course: Course) -> dict[str, Task]:
    asked = tasks(course.root)
    if not asked:
        raise UsageError(
            _(
                "{folder} has no questions with points. A heading that names them makes one: ## 1. Title (4 points)",
                folder=course.root / "written",
            )
        )
    return asked


def _results(store: Store) -> list[Saiten]:
    results = store.all()
    if not results:
        raise UsageError(
            _("No reports in {folder}. It should be a folder that saiten grade wrote with -o.", folder=store.folder)
        )
    return results


def _unread(output: Path, asked: dict[str, Task], results: list[Saiten], marks: Marks) -> bool:
    try:
        return read_sheet(output, asked, results, marks).total > 0
    except UsageError:
        return True


def _summary(update: Update, results: list[Saiten]) -> list[Text]:
    said = [
        _(
            "Marks and comments: {new} new, {changed} changed, {taken} taken back.",
            new=update.new,
            changed=update.changed,
            taken=update.taken_back,
        )
    ]
    if update.left:
        said.append(
            plural(
                "{number} cell is empty where a mark or comment was read before, which stays. “-” takes it back.",
                "{number} cells are empty where marks or comments were read before, which stay. “-” takes one back.",
                update.left,
            )
        )
    criteria = [one for result in results for written in result.written.values() for one in written.criteria]
    if missing := sum(one.points is None for one in criteria):
        said.append(_("Not marked yet: {missing} of {number}.", missing=missing, number=len(criteria)))
    if gone := sorted(_gone(update.marks)):
        said.append(
            _("These marks stay, but count for nothing, as nobody asks for them: {names}.", names=", ".join(gone))
        )
    return said


def _gone(marks: Marks) -> set[str]:
    asked = {(name, line.id) for name, task in marks.tasks.items() for line in task.lines}
    found = {(name, line) for given in marks.students.values() for name, lines in given.items() for line in lines}
    return {f"{name} {line}" for name, line in found - asked}


def _tell(*sentences: Text) -> None:
    language = staff_language()
    sys.stdout.writelines(f"{one.in_language(language)}\n" for one in sentences)
