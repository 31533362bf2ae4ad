"""Exercises that need a library; questions asked once or in a fresh process; tests that name a mistake; scores."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from saiten.commands import trial
from saiten.course import Course
from saiten.report.exports.gradescope import gradescope
from saiten.report.model import Saiten, Score
from saiten.scoreboard.data import board
from saiten.text import Text
from tests.engine.hostile_help import ROOT, grade, reports
from tests.engine.needs_help import HELPER, NEEDED, REFERENCE, build_course, hand_in
from tests.engine.scoreboard_help import check, exercise, report

RIGHT = REFERENCE + HELPER
SAYS_WHETHER_TORCH_IS_THERE = b"\nimport sys\nprint('torch' in sys.modules)\n"
LOADED = f"import sys\nif {NEEDED!r} not in sys.modules:\n    raise ImportError('not there')\n"
COUNTING = "import os\nCALLS = []\n" + RIGHT.replace("return x", "CALLS.append(x); print(os.getpid(), CALLS); return x")
SUBMISSIONS = {
    "right": RIGHT,
    "finds-it-imported": LOADED + RIGHT,
    "counting": COUNTING,
    "doubled": RIGHT.replace("return x", "return 2 * x"),
    "without-helper": RIGHT.replace("return 1", "return 3"),
    "raising": RIGHT.replace("return x", "if x == 5: raise ValueError('five')\n    return x"),
    "both": RIGHT.replace("return x", "return x * helper()").replace("return 1", "return 3"),
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    root = tmp_path_factory.mktemp("needs")
    course = build_course(root / "course")
    hand_in(root / "submissions", "heavy", SUBMISSIONS)
    hand_in(root / "submissions", "plain", {"finds-it-imported": LOADED + REFERENCE})
    done = grade(course, root / "submissions", "-o", root / "grades")
    assert done.returncode == 0, done.stderr
    return reports(root / "grades")


def test_what_is_needed_is_there_before_the_students_code_and_only_where_it_is_needed(graded: dict[str, Any]) -> None:
    mine = graded["finds-it-imported"]["exercises"]
    assert mine["heavy"]["points"] == mine["heavy"]["max_points"]
    assert "ImportError: not there" in mine["plain"]["summary"]


def test_a_question_is_asked_once_and_in_another_process(graded: dict[str, Any]) -> None:
    lines = graded["counting"]["exercises"]["heavy"]["printed"].splitlines()
    asked = {line.partition(" ")[2] for line in lines}
    assert "[5]" in asked  # alone in its process, and never again
    assert sum("5" in line.partition(" ")[2] for line in lines) == 1
    assert len({line.partition(" ")[0] for line in lines}) == 2


def test_a_test_names_the_mistake_that_it_has_recognised(graded: dict[str, Any]) -> None:
    named = {
        test["id"].rpartition("::")[2]: test["misconception"]
        for test in graded["doubled"]["exercises"]["heavy"]["tests"]
    }
    assert named == {"test_small": None, "test_helpers": "doubled", "test_asked_once": None, "test_helper": None}
    told = next(test for test in graded["doubled"]["exercises"]["heavy"]["tests"] if test["misconception"])
    assert told["message"] == "answer: it is doubled\nYou doubled it. (1)"


def test_a_call_is_shown_as_its_grader_says(graded: dict[str, Any]) -> None:
    told = [test["message"] for test in graded["raising"]["exercises"]["heavy"]["tests"]]
    assert any(message.startswith("answer(x) raised ValueError: five") for message in told)


def test_what_stands_alone_is_blamed_but_not_excused(graded: dict[str, Any], tmp_path: Path) -> None:
    assert outcomes(graded["both"]) == {"failed"}  # without the reference at hand, nothing takes a function's place
    imports = "from reference import heavy as reference\n"
    course = build_course(tmp_path / "course", imports=imports)
    hand_in(tmp_path / "submissions", "heavy", {"both": SUBMISSIONS["both"]})
    grader = course / "graders" / "hidden" / "test_heavy.py"
    source = grader.read_text(encoding="utf-8")
    for mark, expected in (('("answer")', {"passed"}), ('("answer", alone=True)', {"failed"})):
        grader.write_text(source.replace('("answer")', mark), encoding="utf-8")
        assert grade(course, tmp_path / "submissions", "-o", tmp_path / "grades").returncode == 0
        assert outcomes(reports(tmp_path / "grades")["both"], but={"test_helper", "test_small"}) == expected


def outcomes(report: dict[str, Any], but: set[str] = frozenset()) -> set[str]:  # type: ignore[assignment]
    tests = report["exercises"]["heavy"]["tests"]
    return {test["outcome"] for test in tests if test["id"].rpartition("::")[2] not in but}


def test_a_score_is_in_the_report_in_both_languages(graded: dict[str, Any]) -> None:
    assert graded["right"]["exercises"]["heavy"]["scores"] == {"size": {"value": 7.0, "better": "lower"}}
    assert graded["right"]["translations"]["ja"]["size"] == "大きさ"
    assert graded["doubled"]["exercises"]["heavy"]["scores"] == {}


def test_slow_tests_are_left_out_for_who_is_only_looked_at_quickly(tmp_path: Path) -> None:
    course = Course.find(build_course(tmp_path))
    source = SUBMISSIONS["without-helper"].encode()
    command = (
        "import sys; from pathlib import Path; from saiten.commands.trial import Source, grade_sources;"
        "from saiten.course import Course;"
        f"sources = [Source('heavy', name, {source!r}, quick=name == 'b') for name in 'ab'];"
        "results = grade_sources(Course.find(Path.cwd()), sources)['heavy'].graded;"
        "print([results[one].points for one in 'ab'])"
    )
    done = subprocess.run([sys.executable, "-c", command], cwd=course.root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[4.0, 5.0]"
    assert not trial.Source("heavy", "a", source).quick


# -- where it is not installed


def test_without_it_the_exercise_is_ungraded_and_the_rest_is_graded(tmp_path: Path) -> None:
    course = build_course(tmp_path / "course", "no_such_library.part")
    hand_in(tmp_path / "submissions", "heavy", {"a": RIGHT})
    hand_in(tmp_path / "submissions", "plain", {"a": REFERENCE, "b": REFERENCE})
    done = grade(course, tmp_path / "submissions", "-o", tmp_path / "grades")
    assert done.returncode == 1
    assert "ungraded: heavy: this exercise needs no_such_library: pip install no_such_library" in done.stderr
    found = reports(tmp_path / "grades")
    heavy = found["a"]["exercises"]["heavy"]
    assert heavy["status"] == "ungraded"
    assert "it needs no_such_library, which is not installed" in heavy["summary"]
    assert "no_such_library" in found["a"]["translations"]["ja"][heavy["summary"]]
    assert [found[one]["exercises"]["plain"]["points"] for one in "ab"] == [2.0, 2.0]
    assert found["b"]["exercises"]["heavy"]["status"] == "missing"


def test_where_nobody_hands_it_in_nothing_is_ungraded(tmp_path: Path) -> None:
    course = build_course(tmp_path / "course", "no_such_library")
    hand_in(tmp_path / "submissions", "plain", {"b": REFERENCE})
    assert grade(course, tmp_path / "submissions", "-o", tmp_path / "grades").returncode == 0


def test_check_says_what_it_could_not_check(tmp_path: Path) -> None:
    course = build_course(tmp_path / "course", "no_such_library")
    done = subprocess.run(
        [sys.executable, "-m", "saiten", "check"], cwd=course, capture_output=True, text=True, check=False
    )
    assert "heavy: not checked (needs no_such_library)" in done.stdout
    assert "The course is sound, as far as it was checked: not heavy." in done.stdout
    assert done.returncode == 0


def test_a_library_that_fails_at_its_import_costs_no_student_anything(tmp_path: Path) -> None:
    course = build_course(tmp_path / "course", "this.no_such_part")  # the package is there, its part is not
    hand_in(tmp_path / "submissions", "heavy", {"a": RIGHT})
    hand_in(tmp_path / "submissions", "plain", {"a": REFERENCE})
    done = grade(course, tmp_path / "submissions", "-o", tmp_path / "grades")
    assert done.returncode == 1
    found = reports(tmp_path / "grades")["a"]["exercises"]
    assert found["heavy"]["status"] == "ungraded"
    assert found["plain"]["points"] == 2.0


def test_a_course_that_does_not_need_torch_never_imports_it(tmp_path: Path) -> None:
    submission = tmp_path / "submissions" / "a" / "exercises" / "conv_shapes.py"
    submission.parent.mkdir(parents=True)
    submission.write_bytes(
        (ROOT / "reference" / "conv_shapes.py").read_bytes() + b"\nimport sys\nprint('torch' in sys.modules)\n"
    )
    code = (
        "import sys; sys.modules['torch'] = None\n"  # whoever imports it here fails
        "from saiten.cli import main\n"
        f"sys.argv = ['saiten', 'grade', {str(tmp_path / 'submissions')!r}, '-o', {str(tmp_path / 'grades')!r},"
        " '--exercise', 'conv_shapes']\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (result,) = reports(tmp_path / "grades").values()
    assert result["exercises"]["conv_shapes"]["printed"] == "False\n"
    assert result["points"] == result["max_points"]


def test_a_students_own_pytest_says_what_to_install(tmp_path: Path) -> None:
    course = build_course(tmp_path, "no_such_library")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "graders/public"]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)
    assert "1 skipped" in done.stdout
    assert "heavy: this exercise needs no_such_library: pip install no_such_library" in done.stdout
    assert "not done yet" in done.stdout  # the other one is told as ever


# -- scores


def with_score(student: str, size: float | None) -> Saiten:
    scores = {} if size is None else {"parameters": Score(size)}
    return report(student, {"heavy": exercise([check("answer")], scores=scores)})


def test_the_board_puts_the_smaller_first_where_points_are_equal() -> None:
    results = [with_score("a", 900), with_score("b", None), with_score("c", 80), with_score("d", 90)]
    names = {one.student: Text(one.student, one.student) for one in results}
    shown = board(results, [], names, "en")
    assert [row.name for row in shown.rows] == ["c", "d", "a", "b"]
    assert shown.rows[0].cells[0].scores == (("parameters", 80.0),)


def test_gradescope_sorts_by_it_too() -> None:
    assert '"name": "heavy: parameters"' in gradescope(with_score("a", 900))
    assert '"order": "asc"' in gradescope(with_score("a", 900))
