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
    """One row a student; an exercise that is ungraded, or was not asked for, has no points there yet."""
    return [
        {
            "student": result.student,
            **{name: _points(result, name) for name in exercises},
            "total": result.points,
            "max": result.max_points,
        }
        for result in results
    ]


def _points(result: Saiten, name: str) -> float | None:
    exercise = result.exercises.get(name)
    return None if exercise is None or exercise.status == "ungraded" else exercise.points


def as_csv(exercises: list[str], results: list[Saiten]) -> str:
    text = io.StringIO()
    # lines end as RFC 4180 says: else an id with a carriage return in it would not be quoted
    writer = csv.DictWriter(text, ["student", *exercises, "total", "max"])
    writer.writeheader()
    for row in rows(exercises, results):
        writer.writerow({name: cell(value) for name, value in row.items()})
    return text.getvalue()


def as_json(exercises: list[str], results: list[Saiten]) -> bytes:
    encoded = msgspec.json.encode({"exercises": exercises, "students": rows(exercises, results)})
    return msgspec.json.format(encoded, indent=1)


def write_gradebook(folder: Path, exercises: list[str], results: list[Saiten]) -> None:
    write(folder / "gradebook.csv", as_csv(exercises, results).encode("utf-8"))
    write(folder / "gradebook.json", as_json(exercises, results))
