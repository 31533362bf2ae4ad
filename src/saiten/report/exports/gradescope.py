"""Gradescope's ``results.json`` (Gradescope autograder documentation, "Autograder Specifications")."""

from __future__ import annotations

from typing import Any

from ..model import ExerciseResult, Saiten
from .common import as_json, marked, name_of, overview, said_of

VISIBILITY = {"public": "visible", "hidden": "after_published"}


def gradescope(result: Saiten) -> str:
    """The result of one submission.

    What is ungraded has no score, and then the whole has none, so that Gradescope reports that the autograder failed
    instead of giving a zero. The total counts, as it knows of late penalties and ceilings, which no test does.
    """
    tests = [one for name, exercise in result.exercises.items() for one in _tests(name, exercise)]
    passed = sum(test["status"] == "passed" for test in tests)
    tests += _marks(result)
    content: dict[str, Any] = {
        "output": "\n".join(overview(result)),
        "output_format": "text",
        "test_output_format": "text",
        "stdout_visibility": "hidden",
        "tests": tests,
        "extra_data": {"student": result.student, "max_score": result.max_points},
    }
    if not result.ungraded:
        board: list[dict[str, Any]] = [
            {"name": "points", "value": result.points},
            {"name": "tests passed", "value": passed},
        ]
        board += [
            {"name": f"{name}: {what}", "value": score.value, **({"order": "asc"} if score.better == "lower" else {})}
            for name, exercise in result.exercises.items()
            for what, score in exercise.scores.items()
        ]
        content |= {"score": result.points, "leaderboard": board}
    return as_json(content)


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


def _marks(result: Saiten) -> list[dict[str, Any]]:
    return [
        {
            "score": line.points,
            "max_score": line.max_points,
            "name": name,
            "name_format": "text",
            "output": line.comment,
            "output_format": "text",
            "visibility": "visible",
        }
        for name, line in marked(result)
    ]
