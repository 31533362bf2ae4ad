"""Extensions of deadlines in a CSV file, ``extensions_file`` in ``[tool.saiten.deadlines]`` (docs/deadlines.md)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from .deadlines import EVERY, Deadlines, same
from .errors import UsageError
from .submissions.tables import SEPARATORS, BadLine, decoded, rows
from .text import Text, _

COLUMNS = ("student", "exercise", "extension")
ALSO = {"id": "student", "学籍番号": "student", "課題": "exercise", "延長": "extension"}


class Line(NamedTuple):
    number: int
    student: str
    exercise: str
    extension: str


def with_file(deadlines: Deadlines, root: Path) -> Deadlines:
    """The settings with what stands in their file. Raises ``UsageError`` with the line and what to do."""
    if not deadlines.extensions_file:
        return deadlines
    path = root / deadlines.extensions_file
    there = {same(student) for student in deadlines.extensions}
    found: dict[str, dict[str, Any]] = {}
    for line in _lines(path):
        if line.student in there or line.exercise in found.get(line.student, {}):
            problem = _(
                "line {line}: {student} has this extension already. Keep one",
                line=line.number,
                student=repr(line.student),
            )
            raise _unusable(path, problem)
        deadlines.span_or_time(_("{file}, line {line}", file=path.name, line=line.number), line.extension)
        found.setdefault(line.student, {})[line.exercise] = line.extension
    return msgspec.structs.replace(deadlines, extensions={**deadlines.extensions, **found})


def _lines(path: Path) -> Iterator[Line]:
    try:
        text = decoded(path.read_bytes())
        header: list[str] = []
        for number, cells in rows(text, max(SEPARATORS, key=text.partition("\n")[0].count)):
            if not header:
                header = _header(path, cells)
                continue
            if any(cells[len(header) :]):
                raise _unusable(path, _("line {line} has more cells than the first line", line=number))
            row = dict(zip(header, cells, strict=False))
            if not row.get("student"):
                raise _unusable(path, _("line {line} names no student", line=number))
            yield Line(number, same(row["student"]), row.get("exercise") or EVERY, row.get("extension", ""))
    except OSError as error:
        raise _unusable(path, _("it can't be read ({error})", error=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise _unusable(path, _("it is neither in UTF-8, UTF-16 nor Shift_JIS; save it as CSV UTF-8")) from error
    except BadLine as error:
        problem = _("line {line} is no CSV ({error}); save it as CSV anew", line=error.line, error=error.reason)
        raise _unusable(path, problem) from error


def _header(path: Path, cells: list[str]) -> list[str]:
    names = [unicodedata.normalize("NFKC", cell).casefold() for cell in cells]
    header = [ALSO.get(name, name) for name in names]
    if {"student", "extension"} <= set(header) <= set(COLUMNS) and len(set(header)) == len(header):
        return header
    raise _unusable(
        path,
        _(
            "its first line must name the columns {wanted} (exercise may be left out). It has: {found}",
            wanted=", ".join(COLUMNS),
            found=", ".join(map(repr, cells[:20])),
        ),
    )


def _unusable(path: Path, reason: Text) -> UsageError:
    return UsageError(_("extensions_file: {file} can't be used: {reason}.", file=path, reason=reason))
