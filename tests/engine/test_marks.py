"""Marks of written questions: the rubric in written/, the sheet, and what becomes of it in reports and exports."""

import csv
import io
import json
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator

from saiten.commands.check import check_course
from saiten.commands.marks import read_marks, write_template
from saiten.deadlines import Deadlines
from saiten.errors import UsageError
from saiten.feedback.pages import page
from saiten.nbgrader.written import question_cells
from saiten.report.exports import OF_A_STUDENT
from saiten.report.gradebook import as_csv, as_json
from saiten.report.language import in_language
from saiten.report.marks import FILE, Mark, Marks
from saiten.report.model import Person
from saiten.report.settle import raw, settle, settle_all
from saiten.report.spreadsheet import FORMULAS, cell, plain
from saiten.report.store import Store
from saiten.text import Text
from saiten.written import tasks
from tests.engine.feedback_help import HOSTILE
from tests.engine.scoreboard_help import check, exercise, report
from tests.engine.test_exports import SCHEMAS

ROOT = Path(__file__).parents[2]
QUESTIONS = """# Essay

## 1. Proof (3 points)

a. Why is
   it so? (1 point)

(b) Prove it. (2 points)

## 2. Views (1.5 points)

Write freely.

# 作文

## 1. 証明 (3 点)

a. なぜですか。(1 点)

b. 証明してください。(2 点)

## 2. 意見 (1.5 点)
"""
PYPROJECT = '[tool.saiten]\ncourse = "c"\nlanguage = "en"\n[tool.saiten.exercises.essay]\nfunctions = { f = 1 }\n'
NAMES = {"001": "Sato, Hana", "42": "=1+1", "s3": "", "山田": "山田 太郎"}
HEADER = "student,name,essay 1a (max 1),essay 1a comment,essay 1b (max 2),essay 1b comment,essay 2 (max 1.5)"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A course that asks two questions, and a folder of grades."""
    course = tmp_path / "course"
    (course / "written").mkdir(parents=True)
    (course / "pyproject.toml").write_text(PYPROJECT)
    (course / "written" / "essay.md").write_text(QUESTIONS, "utf-8")
    (course / "written" / "essay_rubric.md").write_text("## Secret (99 points)\n", "utf-8")
    monkeypatch.chdir(course)
    for student, name in NAMES.items():
        grade(tmp_path, student, name)
    return tmp_path


def grade(folder, student, name=""):
    made = report(student, {"essay": exercise([check("f")], title="Essay")}, person=Person(name) if name else None)
    made.translations = {"ja": {"Essay": "作文"}}
    Store(folder / "grades").write_report(student, {"tests": [], "saiten": msgspec.to_builtins(made)})


def read(desk, content, encoding="utf-8"):
    (desk / "marks.csv").write_bytes(content.encode(encoding))
    return read_marks(desk / "marks.csv", desk / "grades")


def reports(desk):
    return {path: path.read_bytes() for path in (desk / "grades").rglob("*.*") if path.suffix in (".json", ".csv")}


def refused(desk, content, encoding="utf-8"):
    before = reports(desk)
    with pytest.raises(UsageError) as caught:
        read(desk, content, encoding)
    assert reports(desk) == before
    return str(caught.value)


def points(desk, student, line):
    return next(one.points for one in written(desk, student).criteria if one.id == line)


def written(desk, student):
    return Store(desk / "grades").saiten(student).written["essay"]


def test_the_rubric_is_what_the_questions_say(desk):
    (name, task), *others = tasks(Path.cwd()).items()
    assert (name, others) == ("essay", [])
    assert task.title == Text("Essay", "作文")
    assert [(line.id, line.max_points) for line in task.lines] == [("1a", 1.0), ("1b", 2.0), ("2", 1.5)]
    assert task.lines[0].text == Text("Why is it so?", "なぜですか。")
    assert task.lines[2].text == Text("Views", "意見")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("it so? (1 point)", "it so? (2 points)", "essay.md, line 3: the heading names 3 points, its parts have 4"),
        ("it so? (1 point)", "it so?", "essay.md, line 5: part a does not end with its points"),
        ("(b) Prove", "a. Prove", "line 3: two parts have the same letter"),
        ("## 1. 証明 (3 点)\n\na. なぜですか。(1 点)", "## 1. 証明 (2 点)", "the number of that in line 3"),
    ],
)
def test_questions_whose_points_do_not_fit_are_refused(desk, before, after, said):
    path = Path("written/essay.md")
    assert before in QUESTIONS
    path.write_text(QUESTIONS.replace(before, after), "utf-8")
    with pytest.raises(UsageError, match=r"essay\.md") as caught:
        tasks(Path.cwd())
    assert said in str(caught.value)


def test_a_notebook_has_one_place_for_each_answer_in_whatever_language(desk):
    cells = [cell.metadata["nbgrader"] for cell in question_cells(QUESTIONS)]
    assert [cell["points"] for cell in cells if cell["grade"]] == [3.0, 1.5]
    assert [cell["grade_id"] for cell in cells].count("written-1") == 1


def test_check_names_questions_whose_points_do_not_fit(desk, capsys):
    Path("written/essay.md").write_text(QUESTIONS.replace("it so? (1 point)", "it so? (2 points)"), "utf-8")
    assert check_course() == 1
    assert "written questions: not sound" in capsys.readouterr().out


def test_the_courses_questions_and_its_rubric_agree():
    task = tasks(ROOT)["minimum_norm"]
    rubric = (ROOT / "written" / "minimum_norm_rubric.md").read_text("utf-8")
    assert task.max_points == 12
    for line in task.lines:
        assert f"**{line.id} ({line.max_points:g}).**" in rubric
        assert line.text.ja != line.text.en


def test_the_sheet_comes_back_as_it_went_out(desk):
    assert write_template(desk / "grades", desk / "marks.csv") == 0
    content = (desk / "marks.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert ",".join(rows[0]) == f"{HEADER},essay 2 comment"
    assert [row[:2] for row in rows[1:]] == [["001", "Sato, Hana"], ["42", "'=1+1"], ["s3", ""], ["山田", "山田 太郎"]]
    rows[2][2:8] = ["0.5", "'=HYPERLINK(1)", "0", "two\nlines, “quoted”", "", "-"]
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    assert read(desk, out.getvalue(), "utf-8-sig") == 0
    assert [(one.points, one.comment) for one in written(desk, "42").criteria] == [
        (0.5, "=HYPERLINK(1)"), (0.0, "two\nlines, “quoted”"), (None, ""),
    ]  # fmt: skip
    assert write_template(desk / "grades", desk / "again.csv") == 0
    again = list(csv.reader(io.StringIO((desk / "again.csv").read_text("utf-8-sig"), newline="")))
    assert again[2][2:8] == ["0.5", "'=HYPERLINK(1)", "0", "two\nlines, “quoted”", "", ""]
    assert not any(cell.startswith(FORMULAS) for row in again for cell in row)


@pytest.mark.parametrize("text", ["=1", "-5", "@a", "＝1", "'quoted'", "plain", "", "\tx", "\n=1", "'"])
def test_harmless_cells_say_what_they_said(text):
    assert plain(cell(text)) == text
    assert not cell(text).startswith(FORMULAS)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("student,essay 1a\n山田,0.5\n", "utf-8"),
        ("student,essay 1a\r\n山田,0.5\r\n", "utf-8-sig"),
        ("student;essay 1a (max 1);essay 1b\r\n山田;0,5;\r\n", "utf-8"),
        ("Student\tESSAY 1A\n山田\t.5\n".replace("\t.5", "\t0.5"), "utf-16"),
        ("student,name,essay 1a\n山田,山田　太郎,０．５\n", "cp932"),
        ('student,essay 1a\n山田,"0,50"\n', "utf-8"),
        ("name,essay 1a,,student\n,0.5,,山田\n,,,\n", "utf-8"),
        ("student,essay 1a,essay 1b comment\n山田,0.5\n", "utf-8"),
    ],
)
def test_whatever_spreadsheets_make_of_a_sheet(desk, content, encoding):
    assert read(desk, content, encoding) == 0
    assert points(desk, "山田", "1a") == 0.5
    assert points(desk, "山田", "1b") is None


def test_zeros_that_a_spreadsheet_took_away(desk):
    assert read(desk, "student,essay 1a\n1,1\n") == 0
    assert points(desk, "001", "1a") == 1
    grade(desk, "01")
    assert "there is no report of “1”" in refused(desk, "student,essay 1a\n1,1\n")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("s9,,1", "line 2, column A “student”: there is no report of “s9”"),
        (",,1", "line 2, column A “student”: the student's id is missing"),
        ("s3,,1.5", "line 2, column C “essay 1a (max 1)”: 1.5 is more than 1"),
        ("s3,,good", "line 2, column C “essay 1a (max 1)”: “good” is no mark. Write a number from 0 to 1, such as 0.5"),
        ("s3,,-1", "“-1” is no mark"),
        ("s3,,nan", "“nan” is no mark"),
        ("s3,,1e0", "“1e0” is no mark"),
        ("s3,,1/2", "“1/2” is no mark"),
        ("s3,,0;5", "“0;5” is no mark"),
        ('s3,,,,"1,500"', "“1,500” is no mark"),
        ("s3,,0,5,,,1,", "line 2 has more cells than the first line. Write 1.5, not 1,5"),
        ("42,Sato Hana,1", "“42” is called “=1+1”. Have some columns been sorted without the others?"),
        ("s3,,1\ns3,,1", "line 3, column A “student”: “s3” is in line 2, too"),
        ('s3,,"1', "is no CSV"),
        ('s3,,,"two\nlines",3', "line 3, column E “essay 1b (max 2)”: 3 is more than 2"),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_nothing_is_read(desk, row, said):
    assert said in refused(desk, f"{HEADER}\n{row}\n")
    assert not (desk / "grades" / FILE).exists()


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("student,essay 1d", "line 1, column B “essay 1d”: nothing of that name is marked. There is: essay 1a (max 1)"),
        ("student,essay 1a (max 2)", "nothing of that name"),
        ("student,essay 1a,ESSAY 1A", "column C “essay 1a”: this column is there twice"),
        ("id,essay 1a", "there must be a column “student”"),
        ("", "It is empty"),
    ],
)
def test_a_header_that_does_not_fit(desk, header, said):
    assert said in refused(desk, f"{header}\n")


def test_all_that_is_wrong_is_said_at_once(desk):
    said = refused(desk, "student,essay 1a,oops\n" + "s3,9,\n" * 30)
    assert "column C “oops”" in said
    assert "line 2, column B" in said
    assert "… and 11 more." in said
    assert refused(desk, "\x00\x81", "latin-1")


def test_an_empty_cell_takes_nothing_away(desk, capsys):
    assert read(desk, "student,essay 1a,essay 1b,essay 1b comment\ns3,1,2,fine\n") == 0
    assert "3 new, 0 changed, 0 taken back" in capsys.readouterr().out
    assert read(desk, "student,essay 1a,essay 1b,essay 1b comment\ns3,,1.5,\n") == 0
    said = capsys.readouterr().out
    assert "0 new, 1 changed, 0 taken back" in said
    assert "2 cells are empty" in said
    assert "Not marked yet: 10 of 12" in said
    assert read(desk, "student,essay 1a,essay 1b comment\ns3,-,−\n") == 0
    assert "2 taken back" in capsys.readouterr().out
    assert [(one.points, one.comment) for one in written(desk, "s3").criteria] == [(None, ""), (1.5, ""), (None, "")]


def test_a_sheet_with_marks_that_were_not_read_is_never_overwritten(desk):
    sheet = desk / "marks.csv"
    write_template(desk / "grades", sheet)
    write_template(desk / "grades", sheet)
    sheet.write_text("student,essay 1a\ns3,1\n")
    with pytest.raises(UsageError, match="marks that have not been read yet"):
        write_template(desk / "grades", sheet)
    assert read_marks(sheet, desk / "grades") == 0
    write_template(desk / "grades", sheet)
    sheet.write_text("my notes\n")
    with pytest.raises(UsageError, match="not been read"):
        write_template(desk / "grades", sheet)


def test_marks_survive_a_regrade_and_change_nothing_twice(desk):
    read(desk, "student,essay 1a,essay 1b\ns3,1,0\n")
    store = Store(desk / "grades")
    before = store.path("s3").read_bytes()
    result = store.saiten("s3")
    assert (result.points, result.max_points) == (2.0, 5.5)
    assert settle(result, None, Marks.read(store.folder)) == result
    grade(desk, "s3")
    assert store.saiten("s3").written == {}
    settle_all(store, Deadlines())
    assert store.path("s3").read_bytes() == before
    assert raw(result).written == {}
    assert raw(result).translations == {"ja": {"Essay": "作文"}}  # the exercise is called like the questions
    assert (raw(result).points, raw(result).max_points) == (1.0, 1.0)


def test_not_marked_is_not_zero(desk):
    read(desk, "student,essay 1a\n42,0\n")
    store = Store(desk / "grades")
    rows = {row["student"]: row for row in csv.DictReader(io.StringIO(as_csv(["essay"], store.all()), newline=""))}
    assert (rows["42"]["essay (written)"], rows["s3"]["essay (written)"]) == ("0", "")
    assert rows["42"]["total"] == "1"
    book = (desk / "grades" / "gradebook.csv").read_bytes().decode()
    assert rows == {row["student"]: row for row in csv.DictReader(io.StringIO(book, newline=""))}
    students = {row["student"]: row for row in json.loads(as_json(["essay"], store.all()))["students"]}
    assert students["s3"]["essay (written)"] is None
    for result in store.all():
        shown = page(result)
        assert shown.count("not marked yet") == (5 if result.student != "42" else 4)
        assert ("0 of 1 point" in shown) == (result.student == "42")
        scores = [test["score"] for test in json.loads(OF_A_STUDENT["gradescope"](result))["tests"]]
        assert scores == ([1.0, 0.0] if result.student == "42" else [1.0])


def test_comments_are_shown_and_do_nothing(desk):
    comment = HOSTILE.replace('"', '""')
    read(desk, f'student,essay 1a,essay 1a comment\ns3,1,"{comment}\nsecond line"\n')
    result = Store(desk / "grades").saiten("s3")
    shown = page(result, "ja")
    assert "&lt;script&gt;alert(1)" in shown
    assert "<script" not in shown
    assert "<br>second line" in shown
    assert "なぜですか。" in shown
    assert "作文" in shown
    assert in_language(in_language(result, "ja"), "en").written == result.written
    for name, schema in SCHEMAS.items():
        exported = OF_A_STUDENT[name](result)
        assert "alert(1)" in exported
        assert list(Draft202012Validator(schema).iter_errors(json.loads(exported))) == []


def test_a_rubric_that_changes_after_the_marks(desk, capsys):
    read(desk, "student,essay 1b,essay 2\ns3,2,1\n")
    path = Path("written/essay.md")
    path.write_text(QUESTIONS.replace("(3 ", "(2 ").replace("(2 点)\n\n## 2", "(1 点)\n\n## 2")
                    .replace("Prove it. (2 points)", "Prove it. (1 point)"), "utf-8")  # fmt: skip
    assert "“s3” has 2 for essay 1b, which is worth 1 now: mark it again." in refused(desk, "student,essay 1a\n")
    assert read(desk, "student,essay 1b\ns3,1\n") == 0
    path.write_text(path.read_text("utf-8").partition("## 2")[0], "utf-8")
    capsys.readouterr()
    assert read(desk, "student,essay 1a\ns3,1\n") == 0
    assert "essay 2" in capsys.readouterr().out
    assert written(desk, "s3").points == 2
    assert Marks.read(desk / "grades").of("s3", "essay", "2") == Mark(1.0)


def test_a_broken_file_of_marks_is_never_taken_for_none(desk):
    (desk / "grades" / FILE).write_text("{")
    with pytest.raises(UsageError, match=FILE):
        settle_all(Store(desk / "grades"), None)


def test_where_there_is_nothing_to_mark(desk, tmp_path):
    with pytest.raises(UsageError, match="No reports"):
        write_template(tmp_path / "grade", tmp_path / "m.csv")
    assert not (tmp_path / "grade").exists()
    Path("written/essay.md").write_text("# Nothing\n")
    with pytest.raises(UsageError, match="no questions with points"):
        write_template(desk / "grades", tmp_path / "m.csv")
