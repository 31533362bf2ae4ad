"""Canvas's gradebook CSV (Canvas Instructor Guide, "How do I import grades in the Gradebook?")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import UsageError
from ...text import Text, _
from ..model import Saiten
from .common import exercises_of
from .sheet import Filled, People, Sheet, folded, written

WHO = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
POSSIBLE = "Points Possible"
_NUMBER = re.compile(r"\s*\(\d+\)$")  # Canvas's own id of an assignment, behind its title


def canvas(results: list[Saiten], sheet: Sheet | None) -> Filled:
    """Fill the gradebook that Canvas has exported, or make one.

    Only columns that Canvas has itself are written then, with its own ids in their titles, so that no misspelt title
    makes a new assignment. Raises ``UsageError`` where none of them is an exercise's.
    """
    if sheet is None:
        return _made(results)
    columns = dict(_columns(results, sheet))
    if not columns:
        there = ", ".join(repr(name) for name in sheet.header)
        raise UsageError(
            _(
                "{file} has no column for an exercise: {columns}. Make an assignment in Canvas that is called like the "
                "exercise or the course, export the gradebook again, and give that file.",
                file=sheet.path,
                columns=there,
            )
        )
    who = [place for name in WHO if (place := sheet.column(name)) is not None]
    people = People(results, ("canvas", "sis", "login"))
    ids = [place for name in WHO[1:4] if (place := sheet.column(name)) is not None]
    rows: list[list[object]] = []
    remarks: list[Text] = []
    for row in sheet.rows:
        cells: list[object] = [row[place] for place in who]
        if folded(POSSIBLE) in map(folded, row):
            remarks += _differing(row, columns, results)
            rows.append([*cells, *(_number(row[place]) for place in columns.values())])
        elif (result := people.take(*(row[place] for place in ids))) is not None:
            rows.append([*cells, *(_points(result, name) for name in columns)])
    remarks += people.remarks(sheet)
    lacking = [name for name in exercises_of(results) if name not in columns]
    if lacking and None not in columns:
        remarks.append(_("No column in {file} for: {names}.", file=sheet.path.name, names=", ".join(lacking)))
    header = [sheet.header[place] for place in (*who, *columns.values())]
    return Filled(written(header, rows), remarks)


def _made(results: list[Saiten]) -> Filled:
    exercises = exercises_of(results)
    titles = [_title(results, name) for name in exercises]
    most = {name: max(one.exercises[name].max_points for one in results if name in one.exercises) for name in exercises}
    rows: list[list[object]] = [[f"    {POSSIBLE}", "", "", "", "", *most.values()]]
    for one in results:
        name, ids = (one.person.name, one.person.ids) if one.person is not None else ("", {})
        email = one.person.email if one.person is not None else ""
        who = [name or one.student, ids.get("canvas", ""), ids.get("sis", one.student), ids.get("login", email), ""]
        rows.append([*who, *(_points(one, exercise) for exercise in exercises)])
    remark = _(
        "Canvas makes a new assignment of a title that it does not know. To be safe, give the gradebook that Canvas "
        "exports: --template FILE."
    )
    return Filled(written([*WHO, *titles], rows), [remark])


def _columns(results: list[Saiten], sheet: Sheet) -> Iterator[tuple[str | None, int]]:
    """Which column is which exercise's; None: the total, in a column that is called like the course."""
    titles = {place: folded(_NUMBER.sub("", name)) for place, name in enumerate(sheet.header) if name not in WHO}
    wanted: list[tuple[str | None, set[str]]] = [(name, _names(results, name)) for name in exercises_of(results)]
    wanted.append((None, {one.course for one in results}))
    for name, words in wanted:
        known = {folded(word) for word in words if word}
        place = sheet.only([place for place, title in titles.items() if title in known])
        if place is not None:
            yield name, place


def _names(results: list[Saiten], exercise: str) -> set[str]:
    """How an exercise may be called: its name, its title in every language of the reports."""
    titles = {one.exercises[exercise].title for one in results if exercise in one.exercises}
    said = {words[title] for one in results for words in one.translations.values() for title in titles & words.keys()}
    return {exercise, *titles, *said}


def _title(results: list[Saiten], name: str) -> str:
    return next((one.exercises[name].title for one in results if name in one.exercises), "") or name


def _differing(row: list[str], columns: dict[str | None, int], results: list[Saiten]) -> Iterator[Text]:
    for name, place in columns.items():
        most = max((_most(one, name) for one in results), default=0.0)
        possible = _number(row[place])
        if isinstance(possible, float) and possible != most:
            yield _(
                "{name} has {most:g} points here and {possible:g} in Canvas; the points are written as they are here.",
                name=name or "total",
                most=most,
                possible=possible,
            )


def _most(result: Saiten, name: str | None) -> float:
    if name is None:
        return result.max_points
    return result.exercises[name].max_points if name in result.exercises else 0.0


def _points(result: Saiten, name: str | None) -> float | None:
    """None, an empty cell that changes nothing in Canvas, where there is no grade yet."""
    if name is None:
        return None if result.ungraded else result.points
    exercise = result.exercises.get(name)
    return None if exercise is None or exercise.status == "ungraded" else exercise.points


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text
