"""nbgrader's own gradebook: what saiten found goes in through its API, what a person wrote there stays."""

from __future__ import annotations

import contextlib
import os
import sys
import sysconfig
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from nbgrader import api
from nbgrader.utils import parse_utc
from sqlalchemy.exc import SQLAlchemyError

from ..errors import UsageError
from ..report import spreadsheet
from ..report.model import ExerciseResult, Saiten
from ..submissions import Listed
from ..text import Text, _
from .cells import OWN, checked, checked_by
from .comments import on_exercise, on_functions
from .directory import Directory


class Answers(NamedTuple):
    """A notebook that was handed in: the cells still as they were released, and those that were different last time."""

    empty: set[str]
    changed: set[str]

    @classmethod
    def between(cls, released: dict[str, str], before: dict[str, str], now: dict[str, str]) -> Answers:
        """From what stands in each cell: as released, when it was graded last, and now."""
        return cls(
            {name for name, source in now.items() if source == released.get(name)},
            {name for name, source in now.items() if source != before.get(name)},
        )


@contextlib.contextmanager
def opened(directory: Directory) -> Iterator[Any]:
    """The gradebook, made where there is none. Raises ``UsageError`` where it can't be used."""
    try:
        with _programs_on_path():
            gradebook = api.Gradebook(directory.database, directory.course_id)
        with gradebook:
            yield gradebook
    except (SQLAlchemyError, ModuleNotFoundError) as error:
        first = str(error).partition("\n")[0]
        raise UsageError(
            _(
                "nbgrader's gradebook can't be used: {error}. Once it can, the same command goes on from here.",
                error=first,
            )
        ) from error


@contextlib.contextmanager
def _programs_on_path() -> Iterator[None]:
    """A new gradebook asks the program ``alembic``, which lies where nbgrader was installed, for its version."""
    before = os.environ.get("PATH", os.defpath)
    places = [str(Path(sys.executable).parent), sysconfig.get_path("scripts"), before]
    os.environ["PATH"] = os.pathsep.join(places)
    try:
        yield
    finally:
        os.environ["PATH"] = before


def uncovered(gradebook: Any, assignment: str, functions: dict[str, list[str]]) -> list[Text]:
    """A sentence for each exercise with functions that no cell of the assignment asks for."""
    said = []
    for notebook in _assignment(gradebook, assignment).notebooks:
        asked = {name for of_cell in _asked(notebook).values() for name in of_cell}
        missing = [name for name in functions.get(notebook.name, []) if name not in asked]
        if missing:
            said.append(
                _(
                    "{notebook}: no cell for {names}, whose points nbgrader will not count. Make the assignment again: "
                    "saiten nbgrader init, nbgrader generate_assignment.",
                    notebook=notebook.name,
                    names=", ".join(missing),
                )
            )
    return said


def enrol(gradebook: Any, student: str, listed: Listed | None) -> None:
    """The student, with name and address as the roster says. What is in the gradebook already stays."""
    person = gradebook.update_or_create_student(student)
    if listed is not None and listed.name and person.last_name is None and person.first_name is None:
        last, _comma, first = listed.name.partition(",")
        person.last_name, person.first_name = _exported(last), _exported(first)  # None would be shown as "None"
    if listed is not None and listed.email:
        person.email = person.email or _exported(listed.email)
    gradebook.db.commit()


def record(
    gradebook: Any, assignment: str, student: str, result: Saiten, answers: dict[str, Answers], stamp: bytes
) -> None:
    """Write the scores, comments and penalties of a student who is enrolled. Twice the same leaves the same.

    ``answers``: by notebook, those that were handed in. ``stamp``: what stands in ``timestamp.txt``. A score, a comment
    or extra credit that a person gave is never touched; where what it was given for has changed since, the cell asks to
    be looked at again.
    """
    with gradebook.db.no_autoflush:  # of what nbgrader has made only half
        submission = gradebook.update_or_create_submission(assignment, student, timestamp=_time(stamp))
    _complete(gradebook.db, submission)
    for notebook in submission.notebooks:
        of_exercise = result.exercises.get(notebook.name)
        handed_in = answers.get(notebook.name)
        asked = _asked(notebook.notebook)
        for grade in notebook.grades:
            functions = asked.get(grade.cell.name)
            if functions is None or of_exercise is None:
                score = 0.0 if handed_in is None or grade.cell.name in handed_in.empty else None
            else:
                score = _score(of_exercise, functions)
            again = handed_in is not None and grade.cell.name in handed_in.changed
            _grade(grade, score, again=again)
        for comment in notebook.comments:
            comment.auto_comment = _comment(comment.cell.name, asked, of_exercise, handed_in, result.language)
        notebook.late_submission_penalty = _penalty(notebook, set(asked), of_exercise)
    gradebook.db.commit()


def _time(stamp: bytes) -> datetime | None:
    """As nbgrader reads it, zone or not: only where the gradebook has the same does formgrader call it graded."""
    try:
        return parse_utc(stamp.decode().strip())  # type: ignore[no-any-return]
    except (ValueError, OverflowError):
        return None


def _grade(grade: Any, score: float | None, *, again: bool) -> None:
    if grade.manual_score is None:
        grade.needs_manual_grade = score is None
    elif again or grade.auto_score != score:
        grade.needs_manual_grade = True
    grade.auto_score = score


def _score(result: ExerciseResult, functions: list[str]) -> float | None:
    """Before any penalty for being late, which nbgrader takes off itself; None where a grader failed."""
    if result.status == "ungraded":
        return None
    passed = sum(test.points for test in result.tests)
    kept = result.raw / passed if passed else 0.0  # below 1 where the rules put a ceiling on the exercise
    return round(kept * sum(test.points for test in result.tests if test.function in functions), 6)


def _penalty(notebook: Any, asked: set[str], result: ExerciseResult | None) -> float | None:
    """The share that is taken off what counts now, whoever gave it."""
    if result is None or result.late is None:
        return None
    counted = (
        grade.auto_score or 0.0 if grade.manual_score is None else grade.manual_score
        for grade in notebook.grades
        if grade.cell.name in asked
    )
    return round(result.late.penalty * sum(counted), 6)


def _comment(
    cell: str, asked: dict[str, list[str]], result: ExerciseResult | None, handed_in: Answers | None, language: str
) -> str | None:
    functions = asked.get(checked_by(cell) or "")
    if result is not None and cell == OWN:
        return on_exercise(result, language)
    if result is not None and functions is not None:
        return on_functions(result, functions, language)
    unanswered = handed_in is None or cell in handed_in.empty
    return _("No answer.").in_language(language) if unanswered else None


def _asked(notebook: Any) -> dict[str, list[str]]:
    """The functions of each check cell, as the gradebook knows the cell."""
    checks = {cell.name: checked(cell.source) for cell in notebook.source_cells}
    graded = {cell.name for cell in notebook.grade_cells}
    return {name: one[1] for name, one in checks.items() if one is not None and name in graded and one[1]}


def _complete(db: Any, submission: Any) -> None:
    """A place for what the assignment has got since: nbgrader makes them only with the submission."""
    there = {notebook.notebook_id: notebook for notebook in submission.notebooks}
    for notebook in submission.assignment.notebooks:
        mine = there.get(notebook.id) or api.SubmittedNotebook(notebook=notebook, assignment=submission)
        graded = {grade.cell_id for grade in mine.grades}
        commented = {comment.cell_id for comment in mine.comments}
        db.add(mine)
        db.add_all(
            api.Grade(cell_id=cell.id, notebook=mine)
            for cell in (*notebook.grade_cells, *notebook.task_cells)
            if cell.id not in graded
        )
        db.add_all(
            api.Comment(cell_id=cell.id, notebook=mine)
            for cell in (*notebook.solution_cells, *notebook.task_cells)
            if cell.id not in commented
        )
    db.commit()


def _exported(text: str) -> str:
    """``nbgrader export`` puts texts between commas as they are, for a spreadsheet to open."""
    return spreadsheet.cell(" ".join(text.replace(",", " ").replace('"', " ").split()))


def _assignment(gradebook: Any, name: str) -> Any:
    try:
        return gradebook.find_assignment(name)
    except api.MissingEntry as error:
        raise UsageError(
            _("The gradebook has no assignment {name}. First: nbgrader generate_assignment {name}", name=name)
        ) from error
