"""PrairieLearn's ``results.json`` (PrairieLearn documentation, "External grading")."""

from __future__ import annotations

from typing import Any

from ..model import Saiten
from .common import as_json, marked, name_of, overview, said_of


def prairielearn(result: Saiten) -> str:
    """The result of one submission; a grader's fault is not gradable, and costs the student no attempt."""
    output = "\n".join(overview(result))
    if result.ungraded:
        ungraded = [exercise.summary for exercise in result.exercises.values() if exercise.status == "ungraded"]
        return as_json({"gradable": False, "message": "\n".join(ungraded), "output": output})
    tests: list[dict[str, Any]] = [
        {
            "name": name_of(name, test),
            "points": test.points,
            "max_points": test.max_points,
            "message": said_of(test),
        }
        for name, exercise in result.exercises.items()
        for test in exercise.tests
    ]
    tests += [
        {"name": name, "points": line.points, "max_points": line.max_points, "message": line.comment}
        for name, line in marked(result)
    ]
    score = result.points / result.max_points if result.max_points else 0.0
    return as_json({"gradable": True, "score": min(max(score, 0.0), 1.0), "output": output, "tests": tests})
