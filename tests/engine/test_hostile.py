"""A class of hostile students in one real run: nobody gets points, words or processes that are not theirs, nobody else
notices, and the command ends with 0 in the time that the limits allow.
"""

import json
import time
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.engine.hostile_help import (
    CANARY,
    ESCAPED,
    HALF_RIGHT,
    adopt_orphans,
    build_course,
    children,
    comparable,
    environment,
    grade,
    hand_in,
    reports,
    right_answer,
)
from tests.engine.hostile_students import ENDS, HOGS, LOOPS, RIGHT_ALL_THE_SAME, VALUES
from tests.engine.hostile_wire import BOMBS, ESCAPES, FORGERIES

HOSTILE = {**ENDS, **LOOPS, **VALUES, **HOGS, **FORGERIES, **BOMBS}
LIMIT = 3 + 10  # seconds a student, generously: the limit of the exercise, starting and ending workers


class Run(NamedTuple):
    course: Path
    grades: Path
    output: str
    status: int
    seconds: float
    left: dict[int, str]
    litter: list[str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Everybody graded at once, honest neighbours before, among and after the hostile ones."""
    course = build_course(tmp_path_factory.mktemp("course"))
    right = right_answer(course)
    honest = {"aaa": right, "hog-half": HALF_RIGHT, "loop-right": right, "says-half": HALF_RIGHT, "zzz": right}
    hand_in(course / "alone", honest)
    escapes = {"escapes": ESCAPES.replace("@COURSE@", str(course))}
    hand_in(course / "submissions", {**honest, **HOSTILE, **RIGHT_ALL_THE_SAME, **escapes})
    temporary = tmp_path_factory.mktemp("temporary")
    adopt_orphans()
    before = children()
    start = time.monotonic()
    done = grade(course, "submissions", "-o", "grades", "-j2", env=environment(TMPDIR=str(temporary)))
    seconds = time.monotonic() - start
    left = {number: name for number, name in children().items() if number not in before}
    litter = [path.name for path in temporary.iterdir()]
    return Run(course, course / "grades", done.stdout + done.stderr, done.returncode, seconds, left, litter)


@pytest.fixture(scope="module")
def found(run: Run) -> dict[str, Any]:
    return reports(run.grades)


def test_status_is_0_and_everybody_is_graded(run: Run, found: dict[str, Any]) -> None:
    assert run.status == 0, run.output
    assert {report["exercises"]["activation"]["status"] for report in found.values()} == {"graded"}
    assert len(found) == len(list((run.course / "submissions").iterdir()))


@pytest.mark.parametrize("student", HOSTILE)
def test_no_points_are_forged(found: dict[str, Any], student: str) -> None:
    tests = found[student]["exercises"]["activation"]["tests"]
    assert [test["id"] for test in tests if test["points"]] == []


@pytest.mark.parametrize("student", [*RIGHT_ALL_THE_SAME, "escapes"])
def test_right_answers_keep_their_points(found: dict[str, Any], student: str) -> None:
    assert found[student]["points"] == 4, found[student]["exercises"]["activation"]["summary"]


@pytest.mark.parametrize("student", HOSTILE)
def test_every_attack_is_carried_out(found: dict[str, Any], student: str) -> None:
    text = str(found[student]["exercises"])
    assert "NameError" not in text
    assert "AttributeError" not in text
    assert "SyntaxError" not in text or student in {"not-python", "not-text", "nested"}


def test_neighbours_notice_nothing(run: Run) -> None:
    done = grade(run.course, "alone", "-o", "grades-alone", "-j1", "--quiet")
    assert done.returncode == 0
    together, alone = comparable(run.grades), comparable(run.course / "grades-alone")
    neighbours = [name for name in alone if name.endswith("report.json")]
    assert len(neighbours) == 5
    assert {name: together[name] for name in neighbours} == {name: alone[name] for name in neighbours}


def test_nothing_hidden_is_told(run: Run) -> None:
    for name, text in {**comparable(run.grades), "output": run.output}.items():
        assert CANARY not in text, name
        assert ESCAPED not in text, name
        assert str(run.course) not in text.replace(f"{run.course}/grades", ""), name


def test_nothing_that_terminals_or_ci_obey_is_told(run: Run) -> None:
    texts = {**comparable(run.grades), "output": run.output}
    texts |= {
        f"{name}, decoded": "\n".join(strings(json.loads(text))) for name, text in texts.items() if "json" in name
    }
    for name, text in texts.items():
        assert "\x1b" not in text, name
        assert "\u202e" not in text, name
        assert not any(line.lstrip().startswith("::") for line in text.splitlines()), name
        assert "##vso[" not in text, name


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


def test_reports_are_small(run: Run) -> None:
    sizes = {path.parent.name: path.stat().st_size for path in run.grades.glob("*/report.json")}
    assert max(sizes.values()) < 60_000, max(sizes, key=lambda name: sizes[name])


def test_nothing_is_left_over(run: Run) -> None:
    assert run.left == {}
    assert run.litter == []


def test_nobody_takes_longer_than_the_limits(found: dict[str, Any]) -> None:
    seconds = {name: report["durations"]["exercises"]["activation"] for name, report in found.items()}
    assert {name: spent for name, spent in seconds.items() if spent > LIMIT} == {}
