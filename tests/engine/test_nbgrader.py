"""The real nbgrader, end to end: its course directory, its gradebook, its feedback."""

import contextlib
import csv
import importlib.util
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from saiten.nbgrader.cells import metadata
from saiten.report.settle import raw
from saiten.report.store import Store
from tests.engine.hostile_help import CANARY, HALF_RIGHT, right_answer
from tests.engine.nbgrader_help import (
    ASSIGNMENT,
    Cell,
    Desk,
    Story,
    cells,
    desk,
    filled,
    hidden,
    name,
    postgresql,
    text_of,
)

pytestmark = pytest.mark.skipif(importlib.util.find_spec("nbgrader") is None, reason="nbgrader is an extra")
ANSWER, CHECK, WHY, WHEN = "answer-leaky_relu", "check-leaky_relu", "written-1", "written-2"
KEPT_BACK = [f"{CANARY}-{what}" for what in ("hidden", "misconceptions", "reference", "seed")]
HOSTILE = (
    "import numpy as np\ndef leaky_relu(x, slope=0.01):\n    raise ValueError('<script>alert(1)</script> ![](x)')\n"
)
SCRIPT = """<script>alert(2)</script>

[x](javascript:alert(3)) ![gone](attachment:gone.png)

```mermaid
<b>alert(4)
```"""
WRONG = "def leaky_relu(x, slope=0.01):\n    return x\n"
LEARNS = "So that it *learns*."
ON_TIME = "2026-11-20 12:00:00 UTC"
LATE = "2026-11-22 08:59:00 JST"  # a minute less than a day
NAMES = ['Müller, "Ann"', "山田 太郎", "=1+1", "O'Brien, Pat", "佐藤，花子"]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """Thirty students, graded; marked by people and graded again; with another answer and a new cell graded again."""
    with desk(tmp_path_factory.mktemp("nbgrader")) as made:
        validated = made.nbgrader(
            "validate", *(made.folder / step / ASSIGNMENT / "activation.ipynb" for step in ("source", "release"))
        )
        roster = ("--roster", str(hand_in(made)))
        made.grade(*roster)
        first = made.grades()
        made.mark("right", WHY, manual_score=2.5, extra_credit=0.5, needs_manual_grade=0)
        made.mark("right", WHEN, manual_score=1, needs_manual_grade=0)
        made.mark("forger", CHECK, manual_score=1.5, needs_manual_grade=0)
        made.mark("forger", ANSWER, manual_comment="See me.")
        made.mark("s05", CHECK, manual_score=2, needs_manual_grade=0)
        marked = made.content(words=False)
        made.grade("--regrade", *roster)
        again = made.content(words=False)
        changed = {ANSWER: right_answer(made.course), WHY: LEARNS, WHEN: "Often."}
        made.hand_in("right", filled(made.released(), changed), ON_TIME)
        made.ask("INSERT INTO base_cell SELECT 'more', 'more', id, 'GradeCell' FROM notebook")
        made.ask("INSERT INTO grade_cells (id, max_score, cell_type) VALUES ('more', 3, 'markdown')")
        made.grade("--student", "right", "--student", "nobody")
        made.nbgrader("export")
        made.nbgrader("generate_feedback", ASSIGNMENT, "--student", "*[!2-9]")  # of every kind of student some
        yield Story(made, validated, first, marked, again, made.grades())


def hand_in(made: Desk) -> Path:
    """The work of thirty, and a roster of them and of another one."""
    released, right = made.released(), right_answer(made.course)
    answers: list[dict[str, str]] = [{ANSWER: right}, {ANSWER: HALF_RIGHT}, {ANSWER: WRONG}, {}]
    for number in range(26):
        answer = answers[number % 4] | ({WHY: f"Because {number}."} if number % 3 else {})
        made.hand_in(f"s{number:02}", filled(released, answer), LATE if number % 5 == 0 else ON_TIME)
    made.hand_in("right", filled(released, {ANSWER: right, WHY: LEARNS, WHEN: "Never."}), ON_TIME)
    made.hand_in("forger", forged(filled(released, {ANSWER: HALF_RIGHT, WHY: "Because."})), ON_TIME)
    made.hand_in("nobody", released, ON_TIME)
    made.hand_in("hostile", filled(released, {ANSWER: HOSTILE, WHY: SCRIPT}), ON_TIME)
    students = [*(f"s{number:02}" for number in range(26)), "right", "forger", "nobody", "hostile", "absent"]
    roster = made.folder / "roster.csv"
    with roster.open("w") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "name", "email"])
        writer.writerows([one, NAMES[place % 5], f"{one}@example.org"] for place, one in enumerate(students))
    return roster


def forged(made: list[Cell]) -> list[Cell]:
    """Points, names and the check's text are changed, the check comes twice, an own cell claims to be graded."""
    for cell in made:
        if name(cell) == CHECK:
            cell["metadata"]["nbgrader"] |= {"points": 1000, "checksum": "0" * 32}
            cell["source"] = "10**6"
            cell["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "1000"}, "metadata": {},
                                "execution_count": 1}]  # fmt: skip
    extra = {"cell_type": "code", "source": "print(1)", "outputs": [], "execution_count": None}
    extra |= {"metadata": metadata("extra", "code", grade=True, points=50)}
    return [extra, *made, *(cell for cell in made if name(cell) == CHECK)]


def test_sources_pass_nbgraders_validation_and_stubs_do_not(story: Story) -> None:
    source = story.desk.folder / "source" / ASSIGNMENT / "activation.ipynb"
    assert [name(cell) for cell in cells(source)] == [
        "text-0", "setup", "own", "text-2", ANSWER, CHECK, "text-5", "check",
        "question-0", "question-1", WHY, "question-2", WHEN, "question-3",
    ]  # fmt: skip
    told = story.validated
    assert told.index("Success!") < told.index("VALIDATION FAILED ON 3 CELL") < told.index("☐ leaky_relu")


def test_what_is_released_hides_what_is_hidden_and_is_the_stub(story: Story) -> None:
    files = story.files("release")
    assert list(hidden(story.desk.course).leaks(files)) == []
    assert not any(word.encode() in content for word in KEPT_BACK for content in files.values())
    answer = next("".join(cell["source"]) for cell in story.desk.released() if name(cell) == ANSWER)
    assert answer.endswith("    raise NotImplementedError\n")


def test_scores_are_ours_whatever_a_notebook_claims(story: Story) -> None:
    points = {one.student: raw(one).points for one in Store(story.desk.folder / "grades" / ASSIGNMENT).all()}
    del points["absent"]
    assert len(points) == 30
    assert {student: story.first[student, CHECK][0] for student in points} == pytest.approx(points)
    assert points["right"] == points["s00"] == 4
    assert 0 < points["forger"] == points["s01"] < 4
    assert points["nobody"] == points["s03"] == 0
    assert story.first["right", WHY] == (None, None, True)  # somebody has to read it
    assert story.first["nobody", WHY] == (0, None, False)
    shown = cells(story.desk.path("autograded", "forger"))
    check = next(cell for cell in shown if name(cell) == CHECK)
    assert [name(cell) for cell in shown].count(CHECK) == 1
    assert check["metadata"]["nbgrader"]["points"] == 4
    assert "".join(check["source"]) == "%check activation leaky_relu"
    assert not any(name(cell) == "extra" or cell.get("outputs") for cell in shown)


def test_marks_of_people_survive_and_twice_is_once(story: Story) -> None:
    assert story.again == story.marked
    assert story.last["right", WHY] == (None, 2.5, False)
    assert story.last["right", WHEN] == (None, 1, True)  # another answer: the mark stays, and asks to be looked at
    assert story.last["forger", CHECK] == (story.first["forger", CHECK][0], 1.5, False)
    automatic, manual = story.comment("forger", ANSWER)
    assert automatic is not None
    assert manual == "See me."


def test_a_cell_that_came_later_asks_to_be_marked(story: Story) -> None:
    assert story.last["right", "more"] == (None, None, True)
    assert story.last["nobody", "more"] == (None, None, True)


def test_nbgraders_export_has_the_totals_and_a_column_for_each_field(story: Story) -> None:
    rows = story.export()
    assert len(rows) == 31
    assert all(None not in row and None not in row.values() for row in rows.values())  # as many fields as columns
    scores = {student: float(row["score"]) for student, row in rows.items()}
    assert (scores["right"], scores["forger"], scores["nobody"], scores["absent"]) == (8, 1.5, 0, 0)
    assert scores["s00"] == 3  # 4, less a quarter
    assert scores["s05"] == 1.5  # less a quarter of what a person gave
    assert float(rows["s05"]["late_submission_penalty"]) == 0.5
    assert rows["right"]["timestamp"] == ON_TIME.removesuffix(" UTC")
    assert rows["s00"]["timestamp"] == LATE.removesuffix(" JST")  # as nbgrader reads it, which formgrader relies on
    assert {row["max_score"] for row in rows.values()} == {"12.0"}
    people = [(row["last_name"], row["first_name"], row["email"]) for row in list(rows.values())]
    assert ("Müller", "Ann", "s00@example.org") in people
    assert ("山田 太郎", "", "s01@example.org") in people
    assert ("'=1+1", "", "s02@example.org") in people


def test_whoever_handed_in_nothing_is_a_student_without_a_submission(story: Story) -> None:
    assert story.desk.ask("SELECT last_name FROM student WHERE id = 'absent'") == [("Müller",)]
    assert story.desk.ask("SELECT * FROM submitted_assignment WHERE student_id = 'absent'") == []
    assert not (story.desk.folder / "autograded" / "absent").exists()


def test_feedback_says_what_is_wrong_and_hides_what_is_hidden(story: Story) -> None:
    pages = story.pages()
    assert len(pages) == 10
    assert "not done yet" in text_of(pages["nobody"])
    assert "See me." in text_of(pages["forger"])
    assert "25 %" in text_of(pages["s00"])
    assert "raised ValueError: <script>alert(1)" in text_of(pages["hostile"])
    own_words = {"right", *(f"s{number:02}" for number in range(0, 26, 4))}  # whose answer is the reference's
    files = story.files("autograded") | {f"{one}.txt": text_of(page).encode() for one, page in pages.items()}
    others = {name: content for name, content in files.items() if not own_words & set(re.split(r"[/.]", name))}
    assert list(hidden(story.desk.course).leaks(others)) == []
    assert not any(word.encode() in content for word in KEPT_BACK for content in files.values())


def test_what_students_write_runs_in_nobodys_browser(story: Story) -> None:
    page = story.pages()["hostile"]
    assert "<script>alert(" not in page
    assert "<b>alert(" not in page
    assert 'href="javascript:alert' not in page
    assert "<script>alert(2)" in text_of(page)
    assert 'alt="gone"' in page


def test_what_is_wrong_is_said_in_both_languages(story: Story) -> None:
    desk, course = story.desk, story.desk.folder
    with contextlib.closing(sqlite3.connect(course / "other.db")) as other:
        other.execute("CREATE TABLE another (id INTEGER)")
    for (english, japanese), said, translated in [
        (desk.wrong(course.parent, ASSIGNMENT), "First: saiten nbgrader init", "先に実行してください"),
        (desk.wrong(course, "typo"), "No assignment typo has been released; there are: exercises.", "typo という課題"),
        (desk.wrong(course, ASSIGNMENT, "", "absent"), "No submission of 'absent'", "'absent' の提出物はありません"),
        (desk.wrong(course, ASSIGNMENT, "nix://"), "Can't load plugin: sqlalchemy.dialects:nix", "成績簿を使えません"),
        (desk.wrong(course, ASSIGNMENT, f"sqlite:///{course}/no/db"), "unable to open", "成績簿を使えません"),
        (
            desk.wrong(course, ASSIGNMENT, f"sqlite:///{course}/other.db"),
            "has no assignment",
            "成績簿に課題 exercises が",
        ),
    ]:
        assert said in english
        assert translated in japanese


def test_a_gradebook_that_is_locked_takes_no_harm(story: Story) -> None:
    before = story.desk.content()
    with contextlib.closing(sqlite3.connect(story.desk.gradebook, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        address = f"sqlite:///{story.desk.gradebook}?timeout=0.1"
        english, japanese = story.desk.wrong(story.desk.folder, ASSIGNMENT, address)
        other.execute("ROLLBACK")
    assert "database is locked" in english
    assert "同じコマンドで続きから" in japanese
    assert story.desk.content() == before


def test_a_gradebook_in_postgresql(story: Story) -> None:
    with postgresql() as address:
        desk, options = story.desk, ("--db", address, "--student", "right")
        assert "First: nbgrader generate_assignment" in desk.saiten(
            "grade", desk.folder, ASSIGNMENT, *options, status=2
        )
        desk.nbgrader("generate_assignment", ASSIGNMENT, "--force", "--db", address)
        desk.grade(*options)
        from sqlalchemy import NullPool, create_engine, text

        engine = create_engine(address, poolclass=NullPool)

        def content() -> list[str]:
            with engine.connect() as database:
                tables = ["student", "grade", "comment", "submitted_assignment", "submitted_notebook"]
                return sorted(str(row) for one in tables for row in database.execute(text(f"SELECT * FROM {one}")))

        with engine.begin() as database:
            database.execute(text("UPDATE grade SET manual_score = 3, needs_manual_grade = false"))
        marked = content()
        desk.grade("--regrade", *options)
        assert content() == marked
        with engine.connect() as database:
            assert set(database.execute(text("SELECT manual_score FROM grade")).scalars()) == {3}
