"""Moodle's CSV: an assignment's grading worksheet filled in, or a file for "Grades, Import, CSV file"."""

from __future__ import annotations

import html

from ...errors import UsageError
from ...text import _
from ..model import Saiten
from .common import exercises_of, overview
from .sheet import Filled, People, Sheet, written

# as Moodle writes them in English and in Japanese
IDENTIFIER = ("Identifier", "識別子")
WHO = ("ID number", "IDナンバー"), ("Username", "ユーザ名"), ("Email address", "メールアドレス")
GRADE = ("Grade", "評点", "評定")
MOST = ("Maximum grade", "最大評点", "最大評定")
COMMENTS = ("Feedback comments", "フィードバックコメント")


def moodle(results: list[Saiten], sheet: Sheet | None) -> Filled:
    """Fill the worksheet of one assignment with totals and summaries, or list the grades of every exercise.

    Raises ``UsageError`` where the worksheet has no place for grades, or another maximum than the course.
    """
    if sheet is None:
        return _listed(results)
    grade, identifier = sheet.column(*GRADE), sheet.column(*IDENTIFIER)
    if grade is None or identifier is None:
        raise UsageError(
            _(
                "{file} is no grading worksheet: it lacks the column Identifier or Grade. In Moodle choose the "
                'assignment\'s "Download grading worksheet".',
                file=sheet.path,
            )
        )
    comments = sheet.column(*COMMENTS)
    most = sheet.column(*MOST)
    ids = [place for names in WHO if (place := sheet.column(*names)) is not None]
    people = People(results, ("moodle",))
    rows: list[list[object]] = []
    for row in sheet.rows:
        cells: list[object] = list(row)
        number = row[identifier].rpartition(" ")[2]  # "Participant 1234"
        result = people.take(row[identifier], number, *(row[place] for place in ids))
        if result is not None and not result.ungraded:
            if most is not None:
                _same_maximum(sheet, row[most], result.max_points)
            cells[grade] = result.points
            if comments is not None:
                cells[comments] = _comments(result)
        rows.append(cells)
    return Filled(written(sheet.header, rows, sheet.delimiter), people.remarks(sheet))


def _same_maximum(sheet: Sheet, told: str, most: float) -> None:
    try:
        same = abs(float(told.replace(",", ".")) - most) < 0.01  # Moodle shows two decimals
    except ValueError:
        return  # a scale, or nothing
    if not same:
        raise UsageError(
            _(
                "{file} has a maximum grade of {told}, the course has {most:g}. Set the assignment's maximum grade in "
                "Moodle and download the worksheet again.",
                file=sheet.path,
                told=told,
                most=most,
            )
        )


def _comments(result: Saiten) -> str:
    """Moodle takes it for HTML."""
    return "<br>".join(html.escape(line) for line in overview(result))


def _listed(results: list[Saiten]) -> Filled:
    exercises = exercises_of(results)
    rows: list[list[object]] = []
    for one in results:
        name, email = (one.person.name, one.person.email) if one.person is not None else ("", "")
        graded = {name: result.points for name, result in one.exercises.items() if result.status != "ungraded"}
        total = None if one.ungraded else one.points
        rows.append([one.student, email, name, *(graded.get(exercise) for exercise in exercises), total])
    header = [WHO[0][0], WHO[2][0], "Full name", *exercises, "total"]
    return Filled(written(header, rows), [])
