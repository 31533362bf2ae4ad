"""The real nbgrader, end to end: its course directory, its gradebook, its feedback."""

import csv
import html
import importlib.util
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest

from saiten.course import Course
from saiten.errors import UsageError
from saiten.nbgrader.cells import metadata
from saiten.nbgrader.directory import Directory
from saiten.nbgrader.solutions import Solutions
from saiten.release.contents import released_files
from saiten.release.leaks import Hidden
from tests.engine.hostile_help import CANARY, HALF_RIGHT, ROOT, write
from tests.engine.nbgrader_help import ASSIGNMENT, JOINED, Cell, Desk, cells, desk, filled, name

needs_nbgrader = pytest.mark.skipif(importlib.util.find_spec("nbgrader") is None, reason="nbgrader is an extra")
takes_minutes = pytest.mark.skipif(os.environ.get("SAITEN_NBGRADER") != "all", reason="only if SAITEN_NBGRADER=all")
ANSWER, CHECK, WHY, WHEN = "answer-leaky_relu", "check-leaky_relu", "written-1", "written-2"
KEPT_BACK = [f"{CANARY}-{what}" for what in ("hidden", "misconceptions", "reference", "seed")]
HOSTILE = (
    "import numpy as np\ndef leaky_relu(x, slope=0.01):\n    raise ValueError('<script>alert(1)</script> ![](x)')\n"
)


class Story(NamedTuple):
    """A course directory, and what the gradebook held after each of three gradings."""

    desk: Desk
    first: dict[tuple[str, str], tuple[float | None, float | None, bool]]
    marked: list[str]
    again: list[str]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Graded; marked by people and graded again; with another answer and another student graded a third time."""
    made = desk(tmp_path_factory.mktemp("nbgrader"))
    released = made.released()
    right = (made.course / "reference" / "activation.py").read_text().partition(f"\n# {CANARY}")[0]
    made.hand_in("right", filled(released, {ANSWER: right, WHY: "So that it *learns*.", WHEN: "Never."}))
    made.hand_in("forger", forged(filled(released, {ANSWER: HALF_RIGHT, WHY: "Because."})))
    made.hand_in("nobody", released)
    made.grade()
    first = made.grades()
    made.mark("right", WHY, manual_score=2.5, extra_credit=0.5, needs_manual_grade=0)
    made.mark("right", WHEN, manual_score=1, needs_manual_grade=0)
    made.mark("forger", CHECK, manual_score=1.5, needs_manual_grade=0)
    made.mark("forger", ANSWER, manual_comment="See me.")
    marked = made.content()
    made.grade("--regrade")
    again = made.content()
    made.hand_in("right", filled(released, {ANSWER: right, WHY: "So that it *learns*.", WHEN: "Sometimes."}))
    made.hand_in("hostile", filled(released, {ANSWER: HOSTILE}))
    made.grade()
    return Story(made, first, marked, again)


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


def text_of(page: Path) -> str:
    """What a page shows: code is cut up by the tags that colour it."""
    return html.unescape(re.sub(r"<[^>]*>", "", page.read_text(encoding="utf-8")))


@needs_nbgrader
def test_sources_pass_nbgraders_validation_and_stubs_do_not(story: Story) -> None:
    source = story.desk.folder / "source" / ASSIGNMENT / "activation.ipynb"
    assert [name(cell) for cell in cells(source)] == [
        "text-0", "setup", "own", "text-2", ANSWER, CHECK, "text-5", "check",
        "question-0", "question-1", WHY, "question-2", WHEN, "question-3",
    ]  # fmt: skip
    release = story.desk.folder / "release" / ASSIGNMENT / "activation.ipynb"
    told = story.desk.nbgrader("validate", source, release)
    assert told.index("Success!") < told.index("VALIDATION FAILED ON 3 CELL") < told.index("☐ leaky_relu")


@needs_nbgrader
def test_what_is_released_hides_what_is_hidden_and_is_the_stub(story: Story) -> None:
    course = Course.find(story.desk.course)
    folder = story.desk.folder / "release"
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert list(Hidden(course, released_files(course)).leaks(files)) == []
    assert not any(word.encode() in content for word in KEPT_BACK for content in files.values())
    answer = next("".join(cell["source"]) for cell in story.desk.released() if name(cell) == ANSWER)
    assert answer.endswith("    raise NotImplementedError\n")


@needs_nbgrader
def test_scores_are_ours_whatever_a_notebook_claims(story: Story) -> None:
    reports = (story.desk.folder / "grades" / ASSIGNMENT).glob("*/report.json")
    points = {path.parent.name: json.loads(path.read_bytes())["saiten"]["points"] for path in reports}
    del points["hostile"]
    assert {student: story.first[student, CHECK][0] for student in points} == pytest.approx(points)
    assert points["right"] == 4
    assert 0 < points["forger"] < 4
    assert points["nobody"] == 0
    assert story.first["right", WHY] == (None, None, True)  # somebody has to read it
    assert story.first["nobody", WHY] == (0, None, False)
    shown = cells(story.desk.path("autograded", "forger"))
    check = next(cell for cell in shown if name(cell) == CHECK)
    assert [name(cell) for cell in shown].count(CHECK) == 1
    assert check["metadata"]["nbgrader"]["points"] == 4
    assert "".join(check["source"]) == "%check activation leaky_relu"
    assert not any(name(cell) == "extra" or cell.get("outputs") for cell in shown)


@needs_nbgrader
def test_marks_of_people_survive_and_twice_is_once(story: Story) -> None:
    assert story.again == story.marked
    now = story.desk.grades()
    assert now["right", WHY] == (None, 2.5, False)
    assert now["right", WHEN] == (None, 1, True)  # another answer: the mark stays, and asks to be looked at
    assert story.desk.ask(
        f"SELECT manual_comment FROM comment {JOINED} WHERE student_id = 'forger' AND name = ?", ANSWER
    )
    story.desk.nbgrader("export")
    with (story.desk.folder / "grades.csv").open() as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    scores = {student: float(row["score"]) for student, row in rows.items()}
    assert scores == {"right": 8, "forger": 1.5, "nobody": 0, "hostile": 1}
    assert rows["right"]["timestamp"] == "2026-11-20 12:00:00"
    assert {row["max_score"] for row in rows.values()} == {"9.0"}


@needs_nbgrader
def test_feedback_says_what_is_wrong_and_hides_what_is_hidden(story: Story) -> None:
    story.desk.nbgrader("generate_feedback", ASSIGNMENT)
    pages = {path.parts[-3]: path for path in (story.desk.folder / "feedback").rglob("*.html")}
    assert set(pages) == {"right", "forger", "nobody", "hostile"}
    assert "not done yet" in text_of(pages["nobody"])
    assert "See me." in text_of(pages["forger"])
    assert "<script>alert(1)" not in pages["hostile"].read_text(encoding="utf-8")
    assert "raised ValueError: <script>alert(1)" in text_of(pages["hostile"])
    course = Course.find(story.desk.course)
    files = {f"{student}.txt": text_of(page).encode() for student, page in pages.items() if student != "right"}
    assert list(Hidden(course, released_files(course)).leaks(files)) == []
    assert not any(word in text_of(page) for word in KEPT_BACK for page in pages.values())


@needs_nbgrader
def test_lateness_and_cells_that_came_later(story: Story) -> None:
    story.desk.api(
        "from msgspec.structs import replace\n"
        "from saiten.report.model import Late\n"
        "grades = Store(folder / 'grades' / 'exercises')\n"
        "right, nobody = grades.saiten('right'), grades.saiten('nobody')\n"
        "late = Late('2026-11-19T00:00:00Z', '2026-11-20T12:00:00Z', 4.0, 0.25)\n"
        "exercise = replace(right.exercises['activation'], points=3, late=late)\n"
        "gradebook.add_notebook('later', 'exercises')\n"
        "gradebook.add_grade_cell('more', 'activation', 'exercises', max_score=3, cell_type='code')\n"
        "late = replace(right, student='late', exercises={'activation': exercise})\n"
        "for result in (late, late, nobody):\n"
        "    record(gradebook, 'exercises', result, {'activation': Answers(set(), set())})"
    )
    assert story.desk.grades()["nobody", "more"] == (None, None, True)
    assert story.desk.grades()["late", CHECK] == (4, None, False)
    penalties = "SELECT late_submission_penalty FROM submitted_notebook WHERE late_submission_penalty"
    assert story.desk.ask(penalties) == [(1.0,)]


@needs_nbgrader
@takes_minutes
def test_a_class_of_thirty_twice_with_a_mark_in_between(tmp_path: Path) -> None:
    class_of = Desk(ROOT, tmp_path / "nbcourse")
    class_of.saiten("init")
    class_of.nbgrader("generate_assignment", ASSIGNMENT)
    for number in range(30):
        hand_in_by_chance(class_of, f"s{number:02}", random.Random(number))
    class_of.grade()
    first = class_of.content()
    class_of.mark("s07", "written-1", manual_score=3.5, needs_manual_grade=0)
    marked = class_of.content()
    assert marked != first
    class_of.grade("--regrade")
    assert class_of.content() == marked
    class_of.nbgrader("export")
    with (class_of.folder / "grades.csv").open() as file:
        scores = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    reports = (class_of.folder / "grades" / ASSIGNMENT).glob("*/report.json")
    points = {path.parent.name: json.loads(path.read_bytes())["saiten"]["points"] for path in reports}
    points["s07"] += 3.5
    assert len(scores) == 30
    assert scores == pytest.approx(points, abs=1e-4)
    class_of.nbgrader("generate_feedback", ASSIGNMENT)
    course = Course.find(ROOT)
    pages = {
        f"{path.parts[-3]}-{path.stem}.txt": text_of(path).encode()
        for path in class_of.folder.glob("feedback/**/*.html")
    }
    hidden = Hidden(course, released_files(course))
    # these students have the reference's answers in their notebooks, which known mistakes share lines with
    hidden.pieces = {key: place for key, place in hidden.pieces.items() if place.startswith("graders/hidden")}
    assert list(hidden.leaks(pages)) == []


def hand_in_by_chance(class_of: Desk, student: str, chance: random.Random) -> None:
    """Some functions solved, some left, some notebooks not handed in, some questions answered."""
    for path in sorted((class_of.folder / "release" / ASSIGNMENT).glob("*.ipynb")):
        solved = {
            name(cell): "".join(cell["source"]) for cell in cells(class_of.folder / "source" / ASSIGNMENT / path.name)
        }
        answered = {
            cell: f"My answer, {student}." if cell.startswith("written") else source
            for cell, source in solved.items()
            if cell.startswith(("answer", "own", "written")) and chance.random() < 0.7
        }
        notebook = json.loads(path.read_bytes())
        if chance.random() < 0.9:
            made = notebook | {"cells": filled(notebook["cells"], answered)}
            write(class_of.path("submitted", student, path.stem), json.dumps(made))


def postgresql() -> Path | None:
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return programs[-1].parent if programs and importlib.util.find_spec("psycopg") else None


@needs_nbgrader
@takes_minutes
@pytest.mark.skipif(postgresql() is None, reason="no PostgreSQL here, or no psycopg")
def test_a_gradebook_in_postgresql(tmp_path: Path) -> None:
    programs = postgresql()
    assert programs is not None
    place = Path(tempfile.mkdtemp(prefix="saiten-postgresql-", dir="/tmp"))
    as_user = []
    if os.getuid() == 0:  # PostgreSQL won't run as root
        shutil.chown(place, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
    control = [*as_user, str(programs / "pg_ctl"), "-D", str(place / "data"), "-w"]
    options = f"-k {place} -c listen_addresses='' -c fsync=off"
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "cwd": "/"}
    subprocess.run([*as_user, programs / "initdb", "-D", place / "data", "-U", "saiten", "-A", "trust"], **quiet)
    subprocess.run([*control, "-o", options, "-l", str(place / "log"), "start"], **quiet)
    try:
        made = desk(tmp_path, "--db", f"postgresql+psycopg://saiten@/postgres?host={place}")
        made.hand_in("someone", filled(made.released(), {ANSWER: HALF_RIGHT, WHY: "Because."}))
        made.grade()
        grade = f"grade = gradebook.find_grade({WHY!r}, 'activation', {ASSIGNMENT!r}, 'someone')\n"
        made.api(
            f"{grade}assert grade.auto_score is None and grade.needs_manual_grade\n"
            "grade.manual_score, grade.needs_manual_grade = 3, False\n"
            "gradebook.db.commit()"
        )
        made.grade("--regrade")
        made.api(f"{grade}assert grade.score == 3 and not grade.needs_manual_grade")
        assert not (made.folder / "gradebook.db").exists()
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **quiet)
        shutil.rmtree(place)


def test_without_nbgrader_the_command_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nbgrader", None)
    write(tmp_path / "nbgrader_config.py", "")
    with pytest.raises(UsageError, match=r"pip install 'saiten\[nbgrader\]'"):
        Directory(tmp_path)
    with pytest.raises(UsageError, match="First: saiten nbgrader init"):
        Directory(tmp_path / "elsewhere")


def test_a_cell_gets_what_it_uses_of_the_reference_once() -> None:
    solutions = Solutions(
        '"""Doc."""\nimport math\n\n# a table\nTABLE = {"a": 1}\n\n\ndef _help(x):\n    return TABLE[x]\n\n\n'
        "def first(x):\n    return second(x) + _help(x)\n\n\ndef second(x):\n    return _help(x) * math.pi\n"
    )
    assert solutions.imports() == "import math"
    first, second = solutions.of(["first"]), solutions.of(["second"])
    assert first.index("# a table\nTABLE") < first.index("def _help") < first.index("def first")
    assert "def second" in first
    assert second.startswith("def second")
    assert "_help(x):" not in second
