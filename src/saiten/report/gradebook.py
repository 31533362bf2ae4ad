"""The gradebook: one row a student, as CSV and JSON."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import msgspec

from .model import Saiten
from .spreadsheet import cell
from .store import write


def rows(exercises: list[str], results: list[Saiten]) -> list[dict[str, Any]]:
    """One row a student; what is ungraded, not marked at all yet, or was not asked for, has no points there."""
    written = written_of(results)
    return [
        {
            "student": result.student,
            **{name: _points(result, name) for name in exercises},
            **{_column(name): _marks(result, name) for name in written},
            "total": result.points,
            "max": result.max_points,
        }
        for result in results
    ]


def written_of(results: list[Saiten]) -> list[str]:
    """Every written task of any report."""
    return list(dict.fromkeys(name for result in results for name in result.written))


def _column(written: str) -> str:
    """An exercise may have the same name."""
    return f"{written} (written)"


def _marks(result: Saiten, name: str) -> float | None:
    """What has been marked so far; None, and not 0, where nothing has."""
    written = result.written.get(name)
    marked = written is not None and any(one.points is not None for one in written.criteria)
    return written.points if written is not None and marked else None


def _points(result: Saiten, name: str) -> float | None:
    exercise = result.exercises.get(name)
    return None if exercise is None or exercise.status == "ungraded" else exercise.points


def as_csv(exercises: list[str], results: list[Saiten]) -> str:
    text = io.StringIO()
    # lines end as RFC 4180 says: else an id with a carriage return in it would not be quoted
    writer = csv.DictWriter(text, ["student", *exercises, *map(_column, written_of(results)), "total", "max"])
    writer.writeheader()
    for row in rows(exercises, results):
        writer.writerow({name: cell(value) for name, value in row.items()})
    return text.getvalue()


def as_json(exercises: list[str], results: list[Saiten]) -> bytes:
    students = [row | _late(one) for row, one in zip(rows(exercises, results), results, strict=True)]
    return msgspec.json.format(msgspec.json.encode({"exercises": exercises, "students": students}), indent=1)


def _late(result: Saiten) -> dict[str, Any]:
    """What the points in the row are without, by exercise; no key where nothing came late."""
    late = {name: one.late for name, one in result.exercises.items() if one.late is not None}
    return {"late": late} if late else {}


def write_gradebook(folder: Path, exercises: list[str], results: list[Saiten]) -> None:
    write(folder / "gradebook.csv", as_csv(exercises, results).encode("utf-8"))
    write(folder / "gradebook.json", as_json(exercises, results))
