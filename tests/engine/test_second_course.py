"""The course in examples/course-letters: the engine grades and releases it as it does the first, knowing neither."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

COURSE = Path(__file__).parents[2] / "examples" / "course-letters"
SAITEN = Path(sys.executable).with_name("saiten")
# student -> function -> points, and the known mistake that is told; all other functions have full points
STORIES: dict[str, dict[str, tuple[float, str | None]]] = {
    "haruka_mizuno": {},
    "jun_okabe": {
        "shift": (1, "shift_past_z"),
        "to_kanji": (3, "kanji_with_every_one"),
        "from_kanji": (2.4, "any_order"),
    },
    "noa_hirai": {
        "shift": (2, "shift_every_alphabet"),
        "letter_counts": (0, None),
        "crack": (0, None),
        "to_kanji": (0, None),
        "from_kanji": (0, None),
    },
}
MOST = {"shift": 3, "letter_counts": 2, "crack": 3, "to_kanji": 4, "from_kanji": 4}


def saiten(*arguments: object) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    command = [SAITEN, *map(str, arguments)]
    return subprocess.run(command, cwd=COURSE, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    grades = tmp_path_factory.mktemp("letters") / "grades"
    done = saiten("grade", "submissions", "-o", grades, "--quiet")
    assert done.returncode == 0, done.stderr
    return {path.parent.name: json.loads(path.read_bytes())["saiten"] for path in grades.glob("*/report.json")}


def test_it_is_sound() -> None:
    done = saiten("check")
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1] == "The course is sound."


def test_one_exercise_is_checked_quickly() -> None:
    done = saiten("check", "--quick", "kanji_numbers")
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        ["kanji_numbers: sound (2 functions, one in 16 known mistakes tried)", "What was checked is sound."],
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["kanji"], "No exercise 'kanji'; the course has: caesar, kanji_numbers."),
        (["--quick", "--mutants"], "choose one"),
    ],
)
def test_a_check_that_cannot_be_made_is_told(arguments: list[str], told: str) -> None:
    done = saiten("check", *arguments)
    assert done.returncode == 2
    assert told in done.stderr


def test_every_student_has_a_story(reports: dict[str, Any]) -> None:
    assert set(reports) == set(STORIES)
    readme = (COURSE / "README.md").read_text(encoding="utf-8")
    assert all(f"| `{student}` |" in readme for student in STORIES)


@pytest.mark.parametrize("student", STORIES)
def test_the_grader_says_what_the_readme_says(reports: dict[str, Any], student: str) -> None:
    tests = [test for exercise in reports[student]["exercises"].values() for test in exercise["tests"]]
    for function, most in MOST.items():
        points, mistake = STORIES[student].get(function, (most, None))
        own = [test for test in tests if test["function"] == function]
        assert sum(test["points"] for test in own) == pytest.approx(points, abs=1e-5), function
        assert {test["misconception"] for test in own} - {None} == {mistake} - {None}, function


def test_a_release_has_the_stubs_and_nothing_hidden(tmp_path: Path) -> None:
    done = saiten("release", tmp_path / "letters.zip")
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "letters.zip") as archive:
        names = {name.removeprefix("letters/") for name in archive.namelist()}
    assert {"exercises/caesar.py", "graders/public/test_kanji_numbers.py", "hints/caesar.toml", "README.ja.md"} <= names
    assert not [name for name in names if name.startswith(("reference", "submissions", "tests", "graders/hidden"))]
