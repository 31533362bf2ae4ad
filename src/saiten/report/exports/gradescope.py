"""Gradescope's ``results.json`` (Gradescope autograder documentation, "Autograder Specifications")."""

from __future__ import annotations

from typing import Any

from ..model import ExerciseResult, Saiten
from .common import as_json, name_of, said_of

VISIBILITY = {"public": "visible", "hidden": "after_published"}


def gradescope(result: Saiten) -> str:
    """The result of one submission.

    What is ungraded has no score, and then the whole has none, so that Gradescope reports that the autograder failed
    instead of giving a zero. The total counts, as it knows of late penalties and ceilings, which no test does.
    """
    tests = [one for name, exercise in result.exercises.items() for one in _tests(name, exercise)]
    content: dict[str, Any] = {
        "output": "\n".join([*_summaries(result), *result.problems]),
        "output_format": "text",
        "test_output_format": "text",
        "stdout_visibility": "hidden",
        "tests": tests,
        "extra_data": {"student": result.student, "max_score": result.max_points},
    }
    if not result.ungraded:
        passed = sum(test["status"] == "passed" for test in tests)
        board = [{"name": "points", "value": result.points}, {"name": "tests passed", "value": passed}]
        content |= {"score": result.points, "leaderboard": board}
    return as_json(content)


def _summaries(result: Saiten) -> list[str]:
    return [f"{exercise.title or name}: {exercise.summary}" for name, exercise in result.exercises.items()]


def _tests(name: str, exercise: ExerciseResult) -> list[dict[str, Any]]:
    return [
        {
            **({} if test.outcome == "ungraded" else {"score": test.points}),
            "max_score": test.max_points,
            "status": "passed" if test.outcome == "passed" else "failed",
            "name": name_of(name, test),
            "name_format": "text",
            "output": said_of(test),
            "output_format": "text",
            "tags": [name, test.function],
            "visibility": VISIBILITY[test.visibility],
        }
        for test in exercise.tests
    ]
