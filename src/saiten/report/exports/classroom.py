"""What GitHub Classroom's ``autograding-grading-reporter`` takes, in base64, as ``RUNNER_RESULTS``."""

from __future__ import annotations

from ..model import Saiten
from .common import as_json, marked, name_of, said_of

STATUS = {"passed": "pass", "failed": "fail", "missing": "fail", "ungraded": "error"}


def classroom(result: Saiten) -> str:
    """The result of one submission. ``error``, never ``fail``, where a grader is at fault.

    Classroom adds up the tests' scores, which come before late penalties and ceilings.
    """
    tests = [
        {
            "name": name_of(name, test),
            "status": STATUS[test.outcome],
            "score": test.points,
            "max_score": test.max_points,
            "message": said_of(test),
            "test_code": test.id,
            "filename": test.raised_at.file if test.raised_at is not None else f"exercises/{name}.py",
            "line_no": test.raised_at.line if test.raised_at is not None else 0,
        }
        for name, exercise in result.exercises.items()
        for test in exercise.tests
    ]
    tests += [
        {
            "name": name,
            "status": "pass" if line.points == line.max_points else "fail",
            "score": line.points,
            "max_score": line.max_points,
            "message": line.comment,
        }
        for name, line in marked(result)
    ]
    right = all(test["status"] == "pass" for test in tests)
    status = "error" if result.ungraded else "pass" if right else "fail"
    return as_json({"version": 1, "status": status, "max_score": result.max_points, "tests": tests})
