"""A sheet to be filled in with marks: a row a student, a column for each line of a rubric and for its comment."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from ..errors import UsageError
from ..submissions import collision_key
from ..submissions.tables import SEPARATORS, BadLine, decoded, rows
from ..text import Text, _, harmless, joined
from ..written import Line, Task
from .exports.sheet import folded, written
from .marks import DIGITS, Given, Mark, Marks
from .model import Saiten
from .spreadsheet import plain

STUDENT, NAME, COMMENT = "student", "name", "comment"
TAKE_BACK = {"-", "–", "−", "ー"}
MOST_TOLD = 20
_NUMBER = re.compile(r"\d{1,6}(?:\.\d{0,12}|,\d{1,2})?")  # "1,500" may be meant as either


class Column(NamedTuple):
    """A line of a rubric, or the comment on it."""

    task: str
    line: Line
    is_comment: bool = False

    @property
    def name(self) -> str:
        return f"{self.task} {self.line.id} {COMMENT if self.is_comment else f'(max {self.line.max_points:g})'}"


class Update(NamedTuple):
    """The marks as they are with a sheet. ``left``: empty cells where a mark or comment is, which stays."""

    marks: Marks
    new: int
    changed: int
    taken_back: int
    left: int

    @property
    def total(self) -> int:
        return self.new + self.changed + self.taken_back


def columns(tasks: dict[str, Task]) -> list[Column]:
    return [
        Column(name, line, comment) for name, task in tasks.items() for line in task.lines for comment in (False, True)
    ]


def sheet(tasks: dict[str, Task], results: list[Saiten], marks: Marks) -> str:
    """The CSV file, with the marks that are there."""
    wanted = columns(tasks)
    table: list[list[object]] = [
        [result.student, _name(result), *(_value(marks, result.student, column) for column in wanted)]
        for result in results
    ]
    return written([STUDENT, NAME, *(column.name for column in wanted)], table)


def read_sheet(path: Path, tasks: dict[str, Task], results: list[Saiten], marks: Marks) -> Update:
    """The marks together with those of a sheet. Raises ``UsageError`` that lists all that is wrong with it."""
    reader = _Reader(tasks, results, marks)
    try:
        text = decoded(path.read_bytes())
        separator = max(SEPARATORS, key=text.partition("\n")[0].count)
        for line, cells in rows(text, separator):
            reader.row(line, cells)
    except OSError as error:
        raise UsageError(_("{file} can't be read: {reason}.", file=path, reason=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise UsageError(_("{file} is no CSV file: save it as CSV, in UTF-8 or Shift_JIS.", file=path)) from error
    except BadLine as error:
        raise UsageError(
            _("{file}, line {line} is no CSV: {reason}.", file=path, line=error.line, reason=error.reason)
        ) from error
    problems = reader.problems or list(_above(reader.given, tasks))
    if not reader.header and not problems:
        problems = [_("It is empty. Make a new sheet with saiten marks template.")]
    if problems:
        told = problems[:MOST_TOLD]
        if len(problems) > MOST_TOLD:
            told.append(_("… and {number} more.", number=len(problems) - MOST_TOLD))
        raise UsageError(
            _(
                "Nothing was read from {file}. Put this right and read it again:\n{lines}",
                file=path,
                lines=joined("\n", told),
            )
        )
    return reader.update()


class _Reader:
    """Takes in a sheet row by row; ``problems``: a sentence for all that is wrong."""

    def __init__(self, tasks: dict[str, Task], results: list[Saiten], marks: Marks) -> None:
        self.tasks = tasks
        self.known = {folded(column.name): column for column in columns(tasks)}
        self.known |= {folded(f"{name} {line.id}"): Column(name, line) for name, t in tasks.items() for line in t.lines}
        self.students = {collision_key(result.student): result for result in results}
        self.before = marks
        self.given: dict[str, Given] = msgspec.convert(msgspec.to_builtins(marks.students), dict[str, Given])
        self.header: list[str] = []
        self.columns: dict[int, Column] = {}
        self.rows: dict[str, int] = {}
        self.problems: list[Text] = []
        self.new = self.changed = self.taken_back = self.left = 0

    def row(self, line: int, cells: list[str]) -> None:
        if not self.header:
            self._read_header(line, cells)
        elif STUDENT in self.header:
            self._read_row(line, cells)

    def update(self) -> Update:
        marked = {name for given in self.given.values() for name, marks in given.items() if marks}
        tasks = self.before.tasks | self.tasks
        marks = Marks({name: task for name, task in tasks.items() if name in marked}, self.given)
        return Update(marks, self.new, self.changed, self.taken_back, self.left)

    def _read_header(self, line: int, cells: list[str]) -> None:
        self.header = [folded(plain(cell)) for cell in cells]
        for place, name in enumerate(self.header):
            if name and self.header.index(name) < place:
                self._say(line, place, _("this column is there twice; take one out"))
            elif name in self.known:
                self.columns[place] = self.known[name]
            elif name not in (STUDENT, NAME, ""):
                there = ", ".join(column.name for column in self.known.values() if not column.is_comment)
                self._say(line, place, _("nothing of that name is marked. There is: {known}", known=_once(there)))
        if STUDENT not in self.header:
            wanted = _("line {line}: there must be a column “{name}” with the students' ids", line=line, name=STUDENT)
            self.problems.append(wanted)

    def _read_row(self, line: int, cells: list[str]) -> None:
        if len(cells) > len(self.header):
            self.problems.append(
                _(
                    "line {line} has more cells than the first line. Write 1.5, not 1,5; and a comma in a text needs "
                    'quotes: "good, but"',
                    line=line,
                )
            )
            return
        result = self._student(line, cells)
        if result is None:
            return
        given = self.given.setdefault(result.student, {})
        for place, column in self.columns.items():
            text = plain(cells[place]) if place < len(cells) else ""
            self._cell(line, place, given.setdefault(column.task, {}), column, text)

    def _student(self, line: int, cells: list[str]) -> Saiten | None:
        place = self.header.index(STUDENT)
        said = cells[place] if place < len(cells) else ""
        result = self._find(said) or self._find(plain(said))
        if not said:
            self._say(line, place, _("the student's id is missing"))
        elif result is None:
            self._say(
                line,
                place,
                _(
                    "there is no report of {student}. Is the id whole? Spreadsheets shorten long numbers: format the "
                    "column as text",
                    student=_quoted(said),
                ),
            )
        elif (first := self.rows.setdefault(result.student, line)) != line:
            self._say(line, place, _("{student} is in line {first}, too", student=_quoted(said), first=first))
        elif self._is_another(result, cells):
            self._say(
                line,
                self.header.index(NAME),
                _(
                    "{student} is called {name}. Have some columns been sorted without the others? If not, empty "
                    "this cell",
                    student=_quoted(result.student),
                    name=_quoted(_name(result)),
                ),
            )
        else:
            return result
        return None

    def _find(self, said: str) -> Saiten | None:
        """By id; a spreadsheet may have taken zeros from its beginning."""
        found = self.students.get(collision_key(said)) or self.students.get(collision_key(folded(said)))
        if found is None and said.isdecimal():
            alike = [one for key, one in self.students.items() if key.isdecimal() and key.lstrip("0") == said]
            return alike[0] if len(alike) == 1 else None
        return found

    def _is_another(self, result: Saiten, cells: list[str]) -> bool:
        place = self.header.index(NAME) if NAME in self.header else len(cells)
        said = folded(plain(cells[place])) if place < len(cells) else ""
        return bool(said and _name(result)) and said != folded(_name(result))

    def _cell(self, line: int, place: int, given: dict[str, Mark], column: Column, text: str) -> None:
        old = given.get(column.line.id, Mark())
        before = old.comment if column.is_comment else old.points
        if not text:
            self.left += before not in (None, "")
            return
        if text in TAKE_BACK:
            new = msgspec.structs.replace(old, **({"comment": ""} if column.is_comment else {"points": None}))
            self.taken_back += new != old
        elif column.is_comment:
            new = msgspec.structs.replace(old, comment=text)
        else:
            points = _points(text)
            if points is None or points > column.line.max_points:
                self._say(line, place, _not_a_mark(text, points, column.line.max_points))
                return
            new = msgspec.structs.replace(old, points=points)
        if text not in TAKE_BACK and new != old:
            self.new += before in (None, "")
            self.changed += before not in (None, "")
        given[column.line.id] = new
        if new == Mark():
            del given[column.line.id]

    def _say(self, line: int, place: int, problem: Text) -> None:
        where = {"line": line, "letter": _letters(place), "name": _quoted(self.header[place])}
        self.problems.append(_("line {line}, column {letter} {name}: {problem}.", problem=problem, **where))


def _not_a_mark(text: str, points: float | None, most: float) -> Text:
    if points is not None:
        return _("{points:g} is more than {most:g}, which is all that there is", points=points, most=most)
    return _(
        "{text} is no mark. Write a number from 0 to {most:g}, such as 0.5; nothing for “not marked yet”",
        text=_quoted(text),
        most=most,
    )


def _above(students: dict[str, Given], tasks: dict[str, Task]) -> Iterator[Text]:
    """Marks of earlier sheets that are more than a rubric that has changed since gives."""
    most = {(name, line.id): line.max_points for name, task in tasks.items() for line in task.lines}
    for student, given in students.items():
        for name, marks in given.items():
            for line, mark in marks.items():
                if mark.points is not None and mark.points > most.get((name, line), mark.points):
                    yield _(
                        "{student} has {points:g} for {task} {line}, which is worth {most:g} now: mark it again.",
                        student=_quoted(student),
                        points=mark.points,
                        task=name,
                        line=line,
                        most=most[name, line],
                    )


def _points(text: str) -> float | None:
    text = unicodedata.normalize("NFKC", text).strip()
    return round(float(text.replace(",", ".")), DIGITS) if _NUMBER.fullmatch(text) else None


def _value(marks: Marks, student: str, column: Column) -> object:
    mark = marks.of(student, column.task, column.line.id)
    return mark.comment if column.is_comment else mark.points


def _name(result: Saiten) -> str:
    return "" if result.person is None else result.person.name


def _letters(place: int) -> str:
    """The letters over a spreadsheet's column: A, …, Z, AA."""
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _once(names: str) -> str:
    return ", ".join(dict.fromkeys(names.split(", ")))


def _quoted(text: str) -> str:
    return f"“{harmless(text, 60)}”".replace("\n", " ")
