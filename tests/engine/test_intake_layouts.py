"""Submissions as learning platforms hand them over: recognised, read, and each with its own student."""

import os

import pytest

from saiten.submissions import IntakeError, take_in
from tests.engine.intake_help import (
    ALICE,
    CLASS,
    LAYOUTS,
    METADATA,
    Person,
    canvas,
    gradescope,
    moodle,
    moodle_files,
    names,
    nbgrader,
    of_class,
    packages,
    packed,
    plain,
    roster,
    unmatched,
    work,
    write_all,
)

OWN = {one.id: one.id for one in CLASS}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("named", [False, True], ids=["detected", "named"])
def test_every_layout_gives_each_student_their_own_work(tmp_path, layout, named):
    folder = write_all(tmp_path / "in", LAYOUTS[layout]())
    intake = take_in(folder, layout=layout if named else None, roster=of_class(tmp_path))
    assert intake.layout == layout
    assert names(intake) == OWN
    assert not intake.unmatched
    assert not intake.absent


def test_moodle_without_folders(tmp_path):
    intake = take_in(write_all(tmp_path / "in", moodle_files()), roster=of_class(tmp_path))
    assert intake.layout == "moodle"
    assert names(intake) == OWN


@pytest.mark.parametrize("layout", ["moodle", "canvas"])
def test_without_a_roster_the_platforms_ids_are_the_students(tmp_path, layout):
    intake = take_in(write_all(tmp_path / "in", LAYOUTS[layout]()))
    assert names(intake) == {one.number: one.id for one in CLASS}
    listed = {entry.student: entry.listed for entry in intake.entries}
    assert listed["102"].ids == {layout: "102"}
    assert "太郎" in listed["102"].name


def test_the_platforms_id_is_kept_for_the_export(tmp_path):
    intake = take_in(write_all(tmp_path / "in", canvas()), roster=of_class(tmp_path))
    assert {entry.student: entry.listed.ids for entry in intake.entries}["s1"] == {"canvas": "101"}


def test_gradescope_knows_when(tmp_path):
    (first, *_rest) = take_in(write_all(tmp_path / "in", gradescope())).entries
    assert first.student == "s1"
    assert first.received == "2026-06-12T14:59:00.123456+00:00"


def test_nbgrader_knows_when(tmp_path):
    (first, *_rest) = take_in(write_all(tmp_path / "in", nbgrader())).entries
    assert first.received == "2026-06-12T23:59:00.123456+09:00"


def test_a_name_is_no_guess(tmp_path):
    """Namesakes are told apart by id or not at all."""
    people = (Person("s1", "Alice Smith", "101"), Person("s9", "Alice Smith", "109"))
    folder = write_all(tmp_path / "in", moodle(people))
    alone = roster(tmp_path, "id,name\ns1,Alice Smith\n")
    assert set(unmatched(take_in(folder, roster=alone))) == {
        "Alice Smith_101_assignsubmission_file_",
        "Alice Smith_109_assignsubmission_file_",
    }
    both = roster(tmp_path, "id,name,moodle\ns1,Alice Smith,101\ns9,Alice Smith,109\n")
    assert names(take_in(folder, roster=both)) == {"s1": "s1", "s9": "s9"}


def test_other_words_with_the_same_letters_are_another_name(tmp_path):
    folder = write_all(tmp_path / "in", moodle((Person("?", "Ann Abel", "1"),)))
    intake = take_in(folder, roster=roster(tmp_path, "id,name\ns1,Anna Bel\n"))
    assert set(unmatched(intake)) == {"Ann Abel_1_assignsubmission_file_"}
    assert intake.absent == 1


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        ("Taro Yamada", "YAMADA, Taro"),
        ("山田太郎", "山田 太郎"),
        ("山田　太郎", "山田太郎"),
        ("José García Núñez", "Jose\u0301 Garci\u0301a Nu\u0301n\u0303ez"),
        ("Ann-Marie O’Brien", "Ann Marie O’Brien"),
    ],
)
def test_a_name_is_the_same_however_it_is_written(tmp_path, told, listed):
    folder = write_all(tmp_path / "in", moodle((Person("s1", told, "1"),)))
    assert names(take_in(folder, roster=roster(tmp_path, f'id,name\ns1,"{listed}"\n'))) == {"s1": "s1"}


def test_who_is_not_on_the_roster_is_listed_and_who_is_missing_counted(tmp_path):
    mallory = Person("s0", "Mallory", "66")
    intake = take_in(write_all(tmp_path / "in", moodle((ALICE, mallory))), roster=of_class(tmp_path))
    assert unmatched(intake) == {"Mallory_66_assignsubmission_file_": "not on the roster"}
    (lost,) = intake.unmatched
    assert (lost.system, lost.id, lost.name) == ("moodle", "66", "Mallory")
    assert intake.absent == 2
    absent = packages(intake)["s2"]
    assert not absent.files
    assert absent.problems[0].en == "Nothing was handed in."


def test_nothing_in_a_folder_is_passed_over(tmp_path):
    more = {
        "somebody.zip": packed({"sobel.py": b""}),
        "somebody.py": b"",
        "folder/sobel.py": b"",
        "grades.xlsx": b"",
    }
    for layout, files in LAYOUTS.items():
        folder = write_all(tmp_path / layout, files() | more)
        intake = take_in(folder, layout=layout, roster=of_class(tmp_path))
        assert set(unmatched(intake)) == {name.split("/")[0] for name in more}, layout
        skipped = {one.what for one in intake.unmatched if one.skipped}
        assert skipped == ({"grades.xlsx", "somebody.py"} if layout == "plain" else {"grades.xlsx"})
        assert any("grades.xlsx" in note.en for note in intake.notes)


def test_a_typed_answer_is_named(tmp_path):
    files = {
        "Alice_1_assignsubmission_onlinetext_/onlinetext.html": b"def f(): ...",
        "Alice_1_assignsubmission_file_/notes.md": b"see above",
        "Bob_2_assignsubmission_onlinetext_/onlinetext.html": b"def f(): ...",
    }
    found = packages(take_in(write_all(tmp_path / "in", files)))
    assert set(found["1"].files) == {"onlinetext.html", "notes.md"}
    assert not found["1"].problems
    assert "typed in" in found["2"].problems[0].en


def test_archives_of_students_are_opened(tmp_path):
    archive = packed({"my work/exercises/sobel.py": work(ALICE)})
    files = {
        "Alice Smith_101_assignsubmission_file_/hand in.zip": archive,
        "Bob_2_assignsubmission_file_/sobel.py": b"",
        "Bob_2_assignsubmission_file_/broken.zip": b"PK no zip",
    }
    found = packages(take_in(write_all(tmp_path / "in", files)))
    assert found["101"].files == {"exercises/sobel.py": work(ALICE)}
    assert list(found["2"].files) == ["sobel.py"]
    assert "broken.zip" in found["2"].problems[0].en


def test_a_file_named_like_somebody_elses_submission_is_its_owners(tmp_path):
    """What comes after the first mark is a name that a student chose."""
    name = "Mallory_66_assignsubmission_file_Alice Smith_101_assignsubmission_file_sobel.py"
    intake = take_in(write_all(tmp_path / "in", {name: b""}))
    assert [entry.student for entry in intake.entries] == ["66"]
    name = "mallory_66_967_alicesmith_101_9101_sobel.py"
    intake = take_in(write_all(tmp_path / "in2", {name: b""}))
    assert (intake.layout, [entry.student for entry in intake.entries]) == ("canvas", ["66"])


def test_canvas_attempts_and_lateness(tmp_path):
    files = {
        "smithalice_101_900_sobel.py": b"first",
        "smithalice_101_900_helper.py": b"kept",
        "smithalice_LATE_101_950_sobel-1.py": b"second",
        "bob_late_102_903_sobel-2.py": b"only the last was downloaded",
        "bob_late_102_text.html": b"hello",
    }
    folder = write_all(tmp_path / "in", files)
    last = take_in(folder, layout="canvas")
    assert [(entry.student, entry.attempt, entry.attempts) for entry in last.entries] == [("101", 2, 2), ("102", 1, 1)]
    found = packages(last)
    assert found["101"].files == {"sobel.py": b"second", "helper.py": b"kept"}
    assert found["102"].files == {"sobel.py": b"only the last was downloaded", "text.html": b"hello"}
    assert any("bob" in note.en and "smithalice" in note.en for note in last.notes)
    best = take_in(folder, layout="canvas", attempts="best")
    assert [(entry.student, entry.attempt, entry.aside) for entry in best.entries] == [
        ("101", 1, True),
        ("101", 2, True),
        ("102", 1, False),
    ]


def test_canvas_with_anonymous_grading(tmp_path):
    files = {"LATE_anon_x3Kq_900_sobel.py": b"", "anon_9ab_901_sobel.py": b""}
    intake = take_in(write_all(tmp_path / "in", files))
    assert intake.layout == "canvas"
    assert [(entry.student, entry.listed) for entry in intake.entries] == [("9ab", None), ("x3Kq", None)]


def test_a_plain_class_with_odd_ids_is_no_canvas_download(tmp_path):
    folder = write_all(tmp_path / "in", {"a_1_2_b.zip": packed(plain()), "a_1_2_c.zip": packed(plain())})
    assert take_in(folder).layout == "plain"
    folder = write_all(tmp_path / "one", {**plain(), "x_1_2_c.zip": packed(plain())})
    assert take_in(folder).layout == "plain"


def test_gradescope_groups_earlier_submissions_and_what_is_not_there(tmp_path):
    metadata = """---
submission_2:
  :submitters:
  - :name: Alice
    :sid: s1
    :email: a@example.org
  - :name: Bob
    :sid: ''
    :email: b@example.org
  :created_at: 2026-06-12 15:00:00 +0900
  :history:
  - :id: 1
    :created_at: 2026-06-11 15:00:00 +0900
submission_3:
  :submitters:
  - :name: Carol
    :sid: s3
submission_4:
  :submitters: []
"""
    files = {f"submission_{number}/sobel.py": str(number).encode() for number in (1, 2, 4, 5)}
    folder = write_all(tmp_path / "in", {**files, METADATA: metadata.encode()})
    intake = take_in(folder)
    assert [(entry.student, entry.attempt, entry.received) for entry in intake.entries] == [
        ("b@example.org", 2, "2026-06-12T15:00:00+09:00"),
        ("s1", 2, "2026-06-12T15:00:00+09:00"),
    ]
    assert {one.files["sobel.py"] for one in packages(intake).values()} == {b"2"}
    assert set(unmatched(intake)) == {"submission_4", "submission_5"}
    assert any("submission_3" in note.en for note in intake.notes)
    assert [entry.attempt for entry in take_in(folder, attempts="best").entries] == [1, 2, 1, 2]


@pytest.mark.parametrize(
    ("metadata", "reason"),
    [
        ("a: &a [1, 2]\nb: [*a, *a]\n", "alias"),
        ("[" * 40 + "]" * 40, "deep"),
        ("a: !!python/object/apply:os.system [touch pwned]\n", "python/object"),
        ("a: [1\n", "expected"),
        ("a: 2026-99-99\n", "month"),
    ],
)
def test_gradescope_metadata_that_is_none(tmp_path, metadata, reason):
    folder = write_all(tmp_path / "in", {METADATA: metadata.encode(), "submission_1/sobel.py": b""})
    with pytest.raises(IntakeError, match=f"(?s){METADATA} can't be used: .*{reason}"):
        take_in(folder)


def test_several_assignments_of_nbgrader_want_a_name(tmp_path):
    folder = write_all(tmp_path / "in", nbgrader() | nbgrader((ALICE,), "week 2"))
    with pytest.raises(IntakeError, match="--layout nbgrader:week 1"):
        take_in(folder)
    assert names(take_in(folder, layout="nbgrader:week 2")) == {"s1": "s1"}
    with pytest.raises(IntakeError, match="No assignment 'week 3'; there are: 'week 1', 'week 2'"):
        take_in(folder, layout="nbgrader:week 3")


def test_submitted_without_timestamps_is_known_by_its_name(tmp_path):
    files = {name: content for name, content in nbgrader().items() if not name.endswith("timestamp.txt")}
    assert take_in(write_all(tmp_path / "submitted", files)).layout == "nbgrader"
    assert take_in(write_all(tmp_path / "class", files)).layout == "plain"


def test_one_student_does_not_decide_the_layout(tmp_path):
    odd = {"s9/hw/timestamp.txt": b"2026-06-12 23:59:00 UTC", "s9/Eve_1_assignsubmission_file_/x.py": b""}
    intake = take_in(write_all(tmp_path / "in", plain() | odd))
    assert intake.layout == "plain"
    assert len(intake.entries) == 4


def test_a_layout_that_does_not_exist_or_fit(tmp_path):
    folder = write_all(tmp_path / "in", plain())
    with pytest.raises(IntakeError, match="No layout 'blackboard'; there are: gradescope, moodle"):
        take_in(folder, layout="blackboard")
    with pytest.raises(IntakeError, match=r"There is no submission_metadata\.yml"):
        take_in(folder, layout="gradescope")
    assert set(unmatched(take_in(folder, layout="moodle"))) == {"s1", "s2", "s3"}


def test_links_stay_closed_in_every_layout(tmp_path):
    secret = tmp_path / "secret"
    write_all(secret, {"sobel.py": b"SECRET", "week 1/sobel.py": b"SECRET"})
    folder = tmp_path / "moodle"
    write_all(folder, moodle((ALICE,)))
    (folder / "Eve_6_assignsubmission_file_").symlink_to(secret)
    (folder / "Eve_7_assignsubmission_file_sobel.py").symlink_to(secret / "sobel.py")
    (folder / "Alice Smith_101_assignsubmission_file_" / "more.py").symlink_to(secret / "sobel.py")
    os.mkfifo(folder / "Eve_8_assignsubmission_file_sobel.py")
    found = packages(take_in(folder))
    assert {student: list(package.files) for student, package in found.items()} == {
        "101": ["sobel.py"],
        "6": [],
        "7": [],
        "8": [],
    }
    assert all(package.problems for package in found.values())
    folder = write_all(tmp_path / "nbgrader", nbgrader((ALICE,)))
    (folder / "s6").mkdir()
    (folder / "s6" / "week 1").symlink_to(secret / "week 1")
    (folder / "s7").symlink_to(secret)
    intake = take_in(folder, layout="nbgrader")
    assert packages(intake)["s6"].files == {}
    assert set(unmatched(intake)) == {"s7"}


def test_times_decide_where_nothing_else_does(tmp_path):
    folder = write_all(tmp_path / "in", {"Alice Smith/sobel.py": b"early", "s1.zip": packed({"sobel.py": b"late"})})
    os.utime(folder / "Alice Smith" / "sobel.py", (1000, 1000))
    intake = take_in(folder, roster=of_class(tmp_path))
    assert packages(intake)["s1"].files == {"sobel.py": b"late"}
    assert any("of 2 submissions 's1.zip' counts" in note.en for note in intake.notes)
