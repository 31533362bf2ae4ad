"""``saiten grade --dry-run``: who would change, and by how much; nothing is written."""

import json
from pathlib import Path

import pytest

from saiten.commands.diff import _by
from saiten.report.diff import Change, Standing, compare
from saiten.report.model import Criterion, ExerciseResult, Isolation, Saiten, Submitted, Written
from saiten.report.settle import settle
from tests.engine.hostile_help import HALF_RIGHT, build_course, grade, hand_in, points, right_answer

GRADER = Path("graders", "hidden", "test_activation.py")
ROSTER = "id,received\nhalf,2026-06-05 12:00\nlate,2026-06-06 12:00\nnew,\nright,2026-06-05 12:00\n"
DEADLINES = """
[tool.saiten.deadlines]
zone = "Asia/Tokyo"
due = 2026-06-05T23:59:00
per_day = 0.25
extensions = { late = "1h", slip = "1d" }
"""
ARGUMENTS = ("submissions", "-o", "grades", "-j1")


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Each file with its content and the time of its last change."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Graded with a hidden check that lacks what only slopes above 1 show."""
    course = build_course(tmp_path_factory.mktemp("course"))
    hand_in(course / "submissions", {"half": HALF_RIGHT, "right": right_answer(course), "late": right_answer(course)})
    grader = (course / GRADER).read_text(encoding="utf-8")
    lenient = grader.replace("0.25, 1.0, 1.5, 2.0", "0.25, 1.0").replace("slope=2.0", "slope=0.75")
    (course / GRADER).write_text(lenient, encoding="utf-8")
    done = grade(course, *ARGUMENTS)
    assert done.returncode == 0, done.stderr
    assert points(course / "grades") == {"half": 4, "late": 4, "right": 4}
    (course / GRADER).write_text(grader, encoding="utf-8")
    return course


def test_a_grader_that_was_fixed_shows_who_changes_before_anything_is_written(course: Path) -> None:
    before = everything(course / "grades")
    done = grade(course, *ARGUMENTS, "--dry-run", "--json")
    assert done.returncode == 0, done.stderr
    assert everything(course / "grades") == before
    diff = json.loads(done.stdout)
    (change,) = diff["changed"]
    assert (change["student"], change["total"]["by"]) == ("half", -2)
    now = change["parts"]["activation"]
    assert (now["before"]["points"], now["after"]["points"], now["after"]["max_points"], now["by"]) == (4, 2, 4, -2)
    assert (diff["new"], diff["gone"], diff["unchanged"]) == ([], [], 2)


def test_into_a_folder_that_is_not_there_everybody_is_new_and_it_is_not_made(course: Path) -> None:
    done = grade(course, "submissions", "-o", "nowhere", "--dry-run", "--quiet")
    assert done.returncode == 0, done.stderr
    assert not (course / "nowhere").exists()
    assert "3 new: half, late, right" in done.stdout
    assert done.stderr == ""


def test_deadlines_a_new_student_and_one_who_is_gone(course: Path) -> None:
    (course / "roster.csv").write_text(ROSTER, encoding="utf-8")
    settings = (course / "pyproject.toml").read_text(encoding="utf-8")
    (course / "pyproject.toml").write_text(settings + DEADLINES, encoding="utf-8")
    hand_in(course / "submissions", {"new": HALF_RIGHT})
    (course / "submissions" / "right").rename(course / "right")
    before = everything(course / "grades")
    arguments = (*ARGUMENTS, "--roster", "roster.csv")
    told = grade(course, *arguments, "--dry-run", "--student", "late", "--student", "new", "--student", "half")
    assert everything(course / "grades") == before
    lines = [line.split() for line in told.stdout.splitlines()]
    assert ["half", "activation", "4/4", "2/4", "-2"] in lines
    assert ["late", "activation", "4/4", "3/4", "(4", "−", "25", "%)", "-1"] in lines
    assert ["new", "activation", "–", "2/4", "+2"] in lines
    assert "2 students would change: 0 higher, 2 lower; -3 points in all." in told.stdout
    # then what was shown is what happens
    done = grade(course, *arguments)
    assert done.returncode == 0, done.stderr
    assert points(course / "grades") == {"half": 2, "late": 3, "new": 2, "right": 0}
    assert "An extension is for slip, who has no submission here" in done.stderr
    assert "When 1 submission was handed in is not known: nothing is taken off." in done.stderr
    # and what comes of other deadlines needs no grading
    (course / "pyproject.toml").write_text(settings + DEADLINES.replace("0.25", "0.5"), encoding="utf-8")
    done = grade(course, *arguments)
    assert "4 submissions have not changed" in done.stderr
    assert points(course / "grades")["late"] == 2


def test_json_is_for_a_dry_run(course: Path) -> None:
    done = grade(course, *ARGUMENTS, "--json")
    assert done.returncode == 2
    assert "--dry-run" in done.stderr


def student(name: str, *exercises: ExerciseResult, written: float | None = None) -> Saiten:
    criteria = [Criterion("a", "clear", 5, written)]
    return settle(
        Saiten(
            2, name, "Images", 0, 0, dict(zip(("one", "two", "three"), exercises, strict=False)), [],
            Submitted("", []), {}, Isolation("none", [], {}), {}, "",
        ), None,
    ) if written is None else Saiten(
        2, name, "Images", written, 5, {}, [], Submitted("", []), {}, Isolation("none", [], {}), {}, "",
        written={"essay": Written("Essay", written, 5, criteria)},
    )  # fmt: skip


def done(points: float, most: float = 10, status: str = "graded") -> ExerciseResult:
    return ExerciseResult(points, most, status, "", [])


def test_what_counts_as_a_change() -> None:
    before = [
        student("better", done(3), done(5)),
        student("broken", done(3), done(5)),
        student("gone", done(3)),
        student("larger", done(3)),
        student("marked", written=2),
        student("same", done(3), done(0, status="missing")),
        student("shorter", done(3), done(5)),
        student("swapped", done(3), done(5)),
    ]
    after = [
        student("better", done(3), done(6)),
        student("broken", done(3), done(0, status="ungraded")),
        student("gone", done(3)),
        student("larger", done(3, most=12)),
        student("marked", written=4.5),
        student("new", done(3)),
        student("same", done(3), done(0, status="missing")),
        student("shorter", done(3)),
        student("swapped", done(5), done(3)),
    ]
    diff = compare(before, after, {one.student for one in after} - {"gone"})
    changes = {one.student: {name: part.by for name, part in one.parts.items()} for one in diff.changed}
    assert changes == {
        "better": {"two": 1},
        "broken": {"two": -5},
        "larger": {"one": 0},
        "marked": {"essay (written)": 2.5},
        "shorter": {"two": -5},
        "swapped": {"one": 2, "two": -2},
    }
    broken = next(one for one in diff.changed if one.student == "broken")
    assert broken.parts["two"].after == Standing(None, 10, "ungraded")
    assert ([one.student for one in diff.new], diff.gone, diff.unchanged) == (["new"], ["gone"], 2)


@pytest.mark.parametrize(("by", "shown"), [(-0.333334, "-0.33"), (0.001, "+0.001"), (2.5, "+2.5"), (0.0, "0")])
def test_a_change_has_as_many_digits_as_people_need(by: float, shown: str) -> None:
    assert _by(Change(None, None, by)) == shown
