"""What several formats have in common."""

from __future__ import annotations

from typing import Any

import msgspec

from ..model import Criterion, Saiten, TestResult


def exercises_of(results: list[Saiten]) -> list[str]:
    """Every exercise of any report, in the course's order."""
    return list(dict.fromkeys(name for result in results for name in result.exercises))


def name_of(exercise: str, test: TestResult) -> str:
    return f"{exercise}: {test.function}: {test.title or test.id.rpartition('::')[2]}"


def marked(result: Saiten) -> list[tuple[str, Criterion]]:
    """What people have marked so far, each with a name; what they have not is no zero, and not there."""
    return [
        (f"{task}: {line.id}: {line.text}", line)
        for task, written in result.written.items()
        for line in written.criteria
        if line.points is not None
    ]


def overview(result: Saiten) -> list[str]:
    """A line for each exercise, with what coming late cost, and the problems of the whole."""
    said = [
        " ".join([f"{exercise.title or name}: {exercise.summary}", *exercise.late_notes])
        for name, exercise in result.exercises.items()
    ]
    return [*said, *result.problems]


def said_of(test: TestResult) -> str:
    """What a student is told of a test: nothing where it passed without a remark."""
    return "\n".join(part for part in (test.message, test.hint) if part)


def as_json(content: dict[str, Any]) -> str:
    return msgspec.json.format(msgspec.json.encode(content), indent=1).decode() + "\n"
