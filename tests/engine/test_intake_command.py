"""``saiten grade`` on downloads, with a roster and several attempts: what staff see, and what is left in GRADES."""

import json
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from saiten.deadlines import Deadlines
from saiten.report.best import keep_best
from saiten.report.model import ExerciseResult, Isolation, Person, Saiten, Status, Submitted
from saiten.report.store import Store
from saiten.submissions import Entry
from saiten.submissions.pseudonym import pseudonym
from tests.engine.hostile_help import HALF_RIGHT, build_course, grade, reports, right_answer
from tests.engine.intake_help import packed, write_all

ROSTER = 'id,name,pseudonym\ns1,Alice Smith,\ns2,山田 太郎,\ns3,"O""Brien, Ann",Falcon\ns4,Absent,\n'


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return build_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def graded(course):
    """A Moodle download graded with a roster on which one submitter is missing."""
    right = right_answer(course).encode()
    files = {
        "Alice Smith_101_assignsubmission_file_/activation.py": right,
        "Alice Smith_101_assignsubmission_file_/pseudonym.txt": "はやぶさ\r\nmore".encode("cp932"),
        "山田 太郎_102_assignsubmission_file_/hand in.zip": packed({"work/exercises/activation.py": right}),
        "O'Brien, Ann_103_assignsubmission_file_/activation.py": b"",
        "O'Brien, Ann_103_assignsubmission_file_/pseudonym.txt": b"Overruled",
        "Mallory\n::error::x_66_assignsubmission_file_/activation.py": right,
        "../escape/activation.py": right,
        "grading_worksheet.csv": b"",
    }
    write_all(course, {"roster.csv": ROSTER.encode("cp932"), "class.zip": packed(files)})
    return grade(course, "class.zip", "--roster", "roster.csv", "-o", "grades")


def test_a_download_is_graded_and_what_is_nobodys_listed(course, graded):
    assert graded.returncode == 0, graded.stderr
    found = reports(course / "grades")
    assert {student: one["points"] for student, one in found.items()} == {"s1": 4, "s2": 4, "s3": 0, "s4": 0}
    assert "Moodle" in graded.stderr
    assert "Mallory" in graded.stderr
    assert "../escape" in graded.stderr
    assert "Skipped 'grading_worksheet.csv'" in graded.stderr
    assert "1 student handed in nothing" in graded.stderr
    assert not any(line.startswith("::") for line in (graded.stderr + graded.stdout).splitlines())
    listed = json.loads((course / "grades" / "unmatched.json").read_text(encoding="utf-8"))["unmatched"]
    assert {(one["what"].partition("_")[0], one["reason"]) for one in listed} == {
        ("Mallory\n::error::x", "not on the roster"),
        ("../escape/activation.py", "the path leads out of the submission"),
        ("grading", "its name does not fit this layout"),
    }


def test_who_a_student_is_and_wants_to_be_called(course, graded):
    found = reports(course / "grades")
    assert {student: one["submission"]["pseudonym"] for student, one in found.items()} == {
        "s1": "はやぶさ",
        "s2": None,
        "s3": "Falcon",  # what staff wrote goes before what the student did
        "s4": None,
    }
    assert Person(**found["s2"]["person"]) == Person("山田 太郎", "", {"moodle": "102"})
    assert found["s4"]["exercises"]["activation"]["status"] == "missing"
    assert found["s4"]["problems"] == ["Nothing was handed in."]


def test_once_everybody_is_known_there_is_no_list(course, graded):
    write_all(course, {"more.csv": (ROSTER + "s6,Mallory ::error::x,\n").encode()})
    folder = write_all(course / "moodle", {"Mallory ::error::x_66_assignsubmission_file_/activation.py": b""})
    again = grade(course, folder, "--roster", "more.csv", "-o", "grades")
    assert again.returncode == 0, again.stderr
    assert not (course / "grades" / "unmatched.json").exists()


def test_last_and_best(course):
    right = right_answer(course).encode()
    files = {
        "smithalice_101_900_activation.py": HALF_RIGHT.encode(),
        "smithalice_101_910_activation-1.py": right,
        "smithalice_101_920_activation-2.py": b"oops",
        "bob_102_930_activation.py": right,
    }
    write_all(course, {"canvas.zip": packed(files)})

    def run(*options):
        done = grade(course, "canvas.zip", "-o", "attempts", *options)
        assert done.returncode == 0, done.stderr
        found = reports(course / "attempts")
        assert set(found) == {"101", "102"}
        submission = found["101"]["submission"]
        return found["101"]["points"], submission["attempt"], submission["attempts"], done

    assert run()[:3] == (0, 3, 3)
    assert run("--attempts", "best")[:3] == (4, 2, 3)
    *_, again = run("--attempts", "best")
    assert "4 submissions have not changed" in again.stderr
    assert run("--attempts", "last")[:3] == (0, 3, 3)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("in", "--layout", "blackboard"), "No layout 'blackboard'; there are: gradescope"),
        (("in", "--roster", "twice.csv"), "twice.csv' can't be used: lines 2, 3 have the same id: 's1'"),
        (("in", "--roster", "none.csv"), "can't be read (No such file"),
        (("broken.zip",), "'broken.zip' can't be unpacked (File is not a zip file)"),
        (("in", "--attempts", "first"), "'first'"),
    ],
)
def test_a_wrong_call_is_told_in_a_line(course, arguments, told):
    write_all(course, {"twice.csv": b"id\ns1\ns1\n", "broken.zip": b"?", "in/s1/activation.py": b""})
    done = grade(course, *arguments, "-o", "none")
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not (course / "none").exists()


@pytest.mark.parametrize(
    ("content", "called"),
    [
        ("\ufeffはやぶさ\n", "はやぶさ"),
        ("  Night Owl  \r\nsecond line", "Night Owl"),
        ("e\u0301", "\u00e9"),
        ("<b>", "<b>"),
        ("", None),
        ("\n\nname below", None),
        ("x" * 25, None),
        ("a\tb", None),
        ("a\u202eb", None),
        ("a\x1b[31m", None),
    ],
)
def test_a_pseudonym_is_a_short_line_that_can_be_seen(content, called):
    assert pseudonym(content.encode()) == called


def attempt(store: Store, number: int, day: int, points: float, status: Status = "graded") -> Entry:
    """An attempt graded aside, handed in on that day of June."""
    entry = Entry("s1", Path(), "nothing", attempt=number, attempts=3, aside=True)
    submitted = Submitted("", [], f"2026-06-{day:02}T12:00:00+00:00", number, 3)
    result = ExerciseResult(points, 10, status, "", [])
    isolation = Isolation("none", [], {})
    saiten = Saiten(2, "s1", "c", points, 10, {"a": result}, [], submitted, {}, isolation, {}, "")
    store.of(entry).write_report("s1", {"saiten": msgspec.to_builtins(saiten)})
    return entry


def test_the_best_is_what_is_best_after_the_penalty(tmp_path):
    store = Store(tmp_path)
    entries = [attempt(store, 1, 10, 6), attempt(store, 2, 12, 9), attempt(store, 3, 12, 9)]
    keep_best(store, entries, None)
    best = store.saiten("s1")
    assert best is not None
    assert (best.points, best.submission.attempt) == (9, 2)
    keep_best(store, entries, Deadlines(due=datetime(2026, 6, 11, tzinfo=UTC), per_day=0.25))
    best = store.saiten("s1")
    assert best is not None
    assert (best.points, best.submission.attempt) == (6, 1)
    assert [one.student for one in store.all()] == ["s1"]


def test_as_long_as_an_attempt_is_ungraded_nobody_knows_the_best(tmp_path):
    store = Store(tmp_path)
    keep_best(store, [attempt(store, 1, 10, 9), attempt(store, 2, 12, 0, "ungraded")], None)
    best = store.saiten("s1")
    assert best is not None
    assert best.ungraded
