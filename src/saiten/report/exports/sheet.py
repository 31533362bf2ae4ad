"""A spreadsheet that an LMS has exported, to be filled in and given back."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from ...errors import UsageError
from ...text import Text, _
from ..model import Saiten
from ..spreadsheet import cell

ENCODINGS = ("utf-8-sig", "cp932")


class Filled(NamedTuple):
    """The file's content, and what whoever imports it should know."""

    content: str
    remarks: list[Text]


class Sheet(NamedTuple):
    """The rows as they were read; ``path``: for messages."""

    path: Path
    header: list[str]
    rows: list[list[str]]
    delimiter: str

    @classmethod
    def read(cls, path: Path) -> Sheet:
        """Read a CSV file, separated by commas, semicolons or tabs. Raises ``UsageError``."""
        text = _text(path)
        first = text.partition("\n")[0]
        delimiter = max(",;\t", key=first.count)
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(row)]
        if not rows:
            raise UsageError(_("{file} is empty. Export it again from the LMS.", file=path))
        width = len(rows[0])
        return cls(path, rows[0], [(row + [""] * width)[:width] for row in rows[1:]], delimiter)

    def column(self, *names: str) -> int | None:
        """The one column that has one of these names, whatever their case. Raises ``UsageError`` where several have."""
        wanted = {folded(name) for name in names}
        return self.only([place for place, name in enumerate(self.header) if folded(name) in wanted])

    def only(self, found: list[int]) -> int | None:
        """The one column of these; None of none. Raises ``UsageError`` where there are several."""
        if len(found) > 1:
            titles = ", ".join(repr(self.header[place]) for place in found)
            raise UsageError(
                _("{file} has several columns that could be meant: {titles}.", file=self.path, titles=titles)
            )
        return found[0] if found else None


def written(header: list[str], rows: list[list[object]], delimiter: str = ",") -> str:
    """The lines of a CSV file; no cell of text is a formula."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow([cell(name) for name in header])
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue()


def folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


class People:
    """Finds the student that a row is about by any of their ids, never by one that two of them have."""

    def __init__(self, results: list[Saiten], systems: tuple[str, ...]) -> None:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for one in results:
            for key in _keys(one, systems):
                found[folded(key)].add(one.student)
        self._students = {key: students for key, students in found.items() if key}
        self._left = {one.student: one for one in results}
        self._all = dict(self._left)

    def take(self, *keys: str) -> Saiten | None:
        """The student with the first of these ids that is anybody's; None if nobody's, or several people's."""
        for key in keys:
            students = self._students.get(folded(key), set())
            if len(students) == 1:
                (student,) = students
                self._left.pop(student, None)
                return self._all[student]
        return None

    def remarks(self, sheet: Sheet) -> list[Text]:
        if not self._left:
            return []
        names = ", ".join(sorted(self._left))
        return [_("Not in {file}, so not exported: {names}.", file=sheet.path.name, names=names)]


def _keys(result: Saiten, systems: tuple[str, ...]) -> list[str]:
    person = result.person
    if person is None:
        return [result.student]
    return [result.student, person.email, *(person.ids.get(system, "") for system in systems)]


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(_("{file} can't be read: {error}.", file=path, error=error.strerror)) from error
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(_("{file} is no CSV file in UTF-8. Export it again from the LMS.", file=path))
