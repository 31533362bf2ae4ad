"""The gradebook: one row a student."""

import csv
import io
import json

import pytest

from saiten.report.gradebook import as_csv, as_json, rows, write_gradebook
from saiten.report.model import ExerciseResult, Isolation, Saiten, Submitted

EXERCISES = ["sobel", "shapes"]


def result(student, **points):
    exercises = {
        name: ExerciseResult(0.0, 10.0, value, "", [])
        if isinstance(value, str)
        else ExerciseResult(value, 10.0, "graded", "", [])
        for name, value in points.items()
    }
    return Saiten(
        schema_version=1,
        student=student,
        course="c",
        points=sum(exercise.points for exercise in exercises.values()),
        max_points=sum(exercise.max_points for exercise in exercises.values()),
        exercises=exercises,
        problems=[],
        submission=Submitted("", []),
        environment={},
        isolation=Isolation("none", [], {}),
        grader_sha256={},
        seed="",
    )


def table(*results):
    return list(csv.DictReader(io.StringIO(as_csv(EXERCISES, list(results)), newline="")))


def test_columns():
    assert as_csv(EXERCISES, []) == "student,sobel,shapes,total,max\r\n"
    assert as_csv(EXERCISES, [result("a", sobel=7.5, shapes=10.0)]).splitlines()[1] == "a,7.5,10,17.5,20"


def test_no_points_are_not_zero_points():
    (row,) = table(result("a", sobel="ungraded"))
    assert (row["sobel"], row["shapes"]) == ("", "")
    assert rows(EXERCISES, [result("a", sobel="ungraded")])[0]["sobel"] is None
    (row,) = table(result("a", sobel="missing", shapes=0.0))
    assert (row["sobel"], row["shapes"]) == ("0", "0")


@pytest.mark.parametrize("points", [1234567.5, 33.333333, 0.000001, 100000.25, 2 / 3])
def test_points_are_not_rounded(points):
    points = round(points, 6)
    (row,) = table(result("a", sobel=points))
    assert float(row["sobel"]) == points
    assert "e" not in row["sobel"] or points < 1e-4


@pytest.mark.parametrize("student", ["a,b", 'say "hi"', "two\nlines", "山田 太郎", "x\ry", ""])
def test_any_id_is_one_field(student):
    assert [row["student"] for row in table(result(student, sobel=1.0), result("z"))] == [student, "z"]


def test_json_says_the_same():
    results = [result("山田", sobel=1.5, shapes="ungraded"), result("b", shapes=2.0)]
    book = json.loads(as_json(EXERCISES, results))
    assert book["exercises"] == EXERCISES
    assert book["students"] == [
        {"student": "山田", "sobel": 1.5, "shapes": None, "total": 1.5, "max": 20.0},
        {"student": "b", "sobel": None, "shapes": 2.0, "total": 2.0, "max": 10.0},
    ]


def test_both_files_are_written_the_same_way_twice(tmp_path):
    results = [result("山田", sobel=1.5)]
    write_gradebook(tmp_path, EXERCISES, results)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_gradebook(tmp_path, EXERCISES, results)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert set(before) == {"gradebook.csv", "gradebook.json"}
    assert "山田,1.5,,1.5,10\r\n".encode() in before["gradebook.csv"]
