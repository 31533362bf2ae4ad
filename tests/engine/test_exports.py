"""What other tools are given: checked against schemas and rules written from each format's own documentation."""

import csv
import io
import json

import msgspec
import pytest
from jsonschema import Draft202012Validator

from saiten.commands.report import export
from saiten.errors import UsageError
from saiten.report.exports import INTO_A_SHEET, OF_A_STUDENT, Sheet
from saiten.report.model import Late, Person
from saiten.report.spreadsheet import FORMULAS, cell
from saiten.report.store import Store
from tests.engine.feedback_help import HOSTILE, check, graded, saiten

COURSE = "Machine-learning theory and image analysis"
TEXT = {"type": "string"}
NUMBER = {"type": "number"}
FORMAT = {"enum": ["text", "html", "simple_format", "md", "ansi"]}
VISIBILITY = {"enum": ["hidden", "after_due_date", "after_published", "visible"]}


def thing(required, **properties):
    return {"type": "object", "additionalProperties": False, "required": required, "properties": properties}


# Gradescope autograder documentation, "Autograder Specifications", section "Output format"
GRADESCOPE = thing(
    ["tests"],
    score=NUMBER,
    execution_time=NUMBER,
    output=TEXT,
    output_format=FORMAT,
    test_output_format=FORMAT,
    test_name_format=FORMAT,
    visibility=VISIBILITY,
    stdout_visibility=VISIBILITY,
    extra_data={"type": "object"},
    tests={
        "type": "array",
        "items": thing(
            [],
            score=NUMBER,
            max_score=NUMBER,
            status={"enum": ["passed", "failed"]},
            name=TEXT,
            name_format=FORMAT,
            number=TEXT,
            output=TEXT,
            output_format=FORMAT,
            tags={"type": "array", "items": TEXT},
            visibility=VISIBILITY,
            extra_data={"type": "object"},
        ),
    },
    leaderboard={
        "type": "array",
        "items": thing(
            ["name", "value"], name=TEXT, value={"type": ["number", "string"]}, order={"enum": ["asc", "desc"]}
        ),
    },
)
# PrairieLearn documentation, "External grading", section "Grading results"
PRAIRIELEARN = {
    **thing(
        [],
        gradable={"type": "boolean"},
        score={"type": "number", "minimum": 0, "maximum": 1},
        message=TEXT,
        output=TEXT,
        images={"type": "array"},
        format_errors={"type": ["string", "array"]},
        tests={
            "type": "array",
            "items": thing(
                ["name", "points", "max_points"],
                name=TEXT,
                description=TEXT,
                points=NUMBER,
                max_points=NUMBER,
                message=TEXT,
                output=TEXT,
            ),
        },
    ),
    "if": {"properties": {"gradable": {"const": False}}, "required": ["gradable"]},
    "then": {"not": {"required": ["score"]}},
    "else": {"required": ["score"]},
}
# the README and the source of github-education-resources/autograding-grading-reporter
CLASSROOM = {
    "type": "object",
    "required": ["version", "status", "max_score", "tests"],
    "properties": {
        "version": {"const": 1},
        "status": {"enum": ["pass", "fail", "error"]},
        "max_score": NUMBER,
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name", "status"],
                "properties": {"name": TEXT, "status": {"enum": ["pass", "fail", "error"]}, "score": NUMBER},
            },
        },
    },
}
SCHEMAS = {"gradescope": GRADESCOPE, "prairielearn": PRAIRIELEARN, "classroom": CLASSROOM}
NAMES = ["Sato, Hana", 'Miyuki "Mimi" O\'Neill', "松本 美咲", "=1+1", "+81 Taro", "@SUM(A1)", "＝1+1", HOSTILE]


def results():
    made = []
    for number, name in enumerate(NAMES):
        tests = [
            check("zero_pad", "zeros around it"),
            check("zero_pad", HOSTILE, "failed", message=HOSTILE, hint="3.3"),
        ]
        exercises = {
            "sobel": graded(tests, "A Sobel filter"),
            "conv_shapes": graded([check("bias_count", "one a channel")], "Shapes"),
        }
        ids = {"canvas": str(100 + number), "login": f"login{number}", "moodle": f"Participant {number}"}
        made.append(saiten(f"s{number}", exercises, person=Person(name, f"s{number}@example.org", ids)))
    return made


def ungraded():
    broken = graded([check("zero_pad", "zeros", "ungraded")], "A Sobel filter", status="ungraded", points=0.0)
    return saiten("s9", {"sobel": broken, "conv_shapes": graded([check("bias_count", "one a channel")], "Shapes")})


def late():
    exercise = graded([check("zero_pad", "zeros around it")], "A Sobel filter", points=1.5)
    exercise = msgspec.structs.replace(
        exercise, late=Late("2026-12-01T23:59:00+09:00", "2026-12-02T10:00:00+09:00", 2.0, 0.25)
    )
    return saiten("s8", {"sobel": exercise})


@pytest.fixture
def grades(tmp_path):
    for one in results():
        Store(tmp_path / "grades").write_report(one.student, {"saiten": msgspec.to_builtins(one)})
    return tmp_path / "grades"


def sheet(tmp_path, text, encoding="utf-8-sig"):
    path = tmp_path / "template.csv"
    path.write_bytes(text.encode(encoding))
    return Sheet.read(path)


def table(content, delimiter=","):
    return list(csv.DictReader(io.StringIO(content, newline=""), delimiter=delimiter))


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("result", [*results(), ungraded(), late(), saiten("nobody", {})], ids=lambda one: one.student)
def test_a_students_file_is_what_the_format_asks_for(name, result):
    Draft202012Validator(SCHEMAS[name]).validate(json.loads(OF_A_STUDENT[name](result)))


@pytest.mark.parametrize("wrong", [{"tests": [{"status": "pass"}]}, {"tests": [], "score": "1"}, {"score": 1}])
def test_the_schema_of_gradescope_refuses(wrong):
    assert not Draft202012Validator(GRADESCOPE).is_valid(wrong)


def test_a_graders_fault_is_never_a_zero():
    gradescope, prairielearn, classroom = (json.loads(OF_A_STUDENT[name](ungraded())) for name in SCHEMAS)
    assert "score" not in gradescope
    assert [("score" in test) for test in gradescope["tests"]] == [False, True]
    assert prairielearn["gradable"] is False
    assert (classroom["status"], classroom["tests"][0]["status"]) == ("error", "error")


def test_the_total_is_what_is_left_after_a_penalty():
    assert json.loads(OF_A_STUDENT["gradescope"](late()))["score"] == 1.5
    assert json.loads(OF_A_STUDENT["prairielearn"](late()))["score"] == 0.75


def test_partial_credit_visibility_and_leaderboard():
    told = json.loads(OF_A_STUDENT["gradescope"](results()[0]))
    assert [(test["score"], test["max_score"], test["visibility"]) for test in told["tests"]] == [
        (2, 2, "after_published"),
        (0, 2, "after_published"),
        (2, 2, "after_published"),
    ]
    assert {"name": "points", "value": 4} in told["leaderboard"]


def test_a_file_a_student_and_a_class_needs_a_folder(grades, tmp_path):
    with pytest.raises(UsageError, match="8 students"):
        export(grades, "gradescope", None)
    with pytest.raises(UsageError, match="-o FOLDER"):
        export(grades, "gradescope", tmp_path / "results.json")
    assert not (tmp_path / "results.json").exists()
    export(grades, "gradescope", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [f"s{number}.json" for number in range(8)]


def test_one_students_result_goes_into_the_file(tmp_path):
    Store(tmp_path / "grades").write_report("s8", {"saiten": msgspec.to_builtins(late())})
    export(tmp_path / "grades", "gradescope", tmp_path / "results.json")
    assert json.loads((tmp_path / "results.json").read_text())["score"] == 1.5


@pytest.mark.parametrize("name", ["csv", *INTO_A_SHEET])
def test_no_cell_of_a_spreadsheet_is_a_formula(grades, tmp_path, name):
    export(grades, name, tmp_path / "out.csv")
    for row in csv.reader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8"), newline="")):
        assert not [cell for cell in row if cell.startswith(FORMULAS)]


def test_a_cell_holds_no_escapes_and_a_sign_alone_is_no_formula():
    assert cell("x\x1b[31m=1+1\n２") == "x[31m=1+1\n２"
    assert cell("\x1b=1+1") == "'=1+1"
    assert cell("-") == "-"


CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,A Sobel filter (501),Quiz 1 (502),Current Score
,,,,,Manual Posting,,(read only)
    Points Possible,,,,,4,10,(read only)
"=1+1",103,,login3,01,,9,90
"Sato, Hana",100,,login0,01,1,8,80
"Student, Test",999,,,01,,,
"""


def test_canvas_keeps_its_ids_and_gets_no_column_that_it_does_not_have(tmp_path):
    filled = INTO_A_SHEET["canvas"](results(), sheet(tmp_path, CANVAS))
    head, possible, *rows = csv.reader(io.StringIO(filled.content, newline=""))
    assert head == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "A Sobel filter (501)"]
    assert (possible[0].strip(), possible[-1]) == ("Points Possible", "4")
    assert [(row[0], row[1], row[-1]) for row in rows] == [("'=1+1", "103", "2"), ("Sato, Hana", "100", "2")]
    remarks = " ".join(remark.en for remark in filled.remarks)
    assert "s1, s2, s4, s5, s6, s7" in remarks
    assert "No column in template.csv for: conv_shapes" in remarks


@pytest.mark.parametrize("title", ["A Sobel filtre (501)", "A Sobel filter 2", "sobel filter"])
def test_canvas_never_guesses_a_title(tmp_path, title):
    with pytest.raises(UsageError, match="no column for an exercise"):
        INTO_A_SHEET["canvas"](results(), sheet(tmp_path, CANVAS.replace("A Sobel filter (501)", title)))


@pytest.mark.parametrize(("title", "points"), [("SOBEL (7)", "2"), ("a  sobel filter", "2"), (f"{COURSE} (1)", "4")])
def test_canvas_takes_names_titles_and_the_courses_total(tmp_path, title, points):
    filled = INTO_A_SHEET["canvas"](results(), sheet(tmp_path, CANVAS.replace("A Sobel filter (501)", title)))
    assert table(filled.content)[1][title] == points


def test_canvas_refuses_two_columns_for_one_exercise(tmp_path):
    with pytest.raises(UsageError, match="several columns"):
        INTO_A_SHEET["canvas"](results(), sheet(tmp_path, CANVAS.replace("Quiz 1", "sobel")))


def test_canvas_says_that_points_differ(tmp_path):
    filled = INTO_A_SHEET["canvas"](results(), sheet(tmp_path, CANVAS.replace(",4,10,", ",100,10,")))
    assert any("100 in Canvas" in remark.en for remark in filled.remarks)


def test_ids_that_two_students_share_are_nobodys(tmp_path):
    twins = [msgspec.structs.replace(one, person=Person("Twin", "", {"canvas": "103"})) for one in results()[:2]]
    filled = INTO_A_SHEET["canvas"](twins, sheet(tmp_path, CANVAS))
    assert len(table(filled.content)) == 1
    assert any("s0, s1" in remark.en for remark in filled.remarks)


MOODLE = """Identifier;Full name;Email address;Status;Grade;Maximum grade;Feedback comments
Participant 2;松本 美咲;x@example.org;Submitted;;6,00;
Participant 77;Nobody;s4@example.org;Submitted;;6,00;kept
Participant 78;Nobody;;Submitted;1.00;6,00;kept
"""


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp932"])
def test_moodles_worksheet_is_filled_in(tmp_path, encoding):
    filled = INTO_A_SHEET["moodle"](results(), sheet(tmp_path, MOODLE, encoding))
    rows = table(filled.content, ";")
    assert [row["Grade"] for row in rows] == ["4", "4", "1.00"]
    assert rows[0]["Full name"] == "松本 美咲"
    assert "A Sobel filter: summary<br>" in rows[0]["Feedback comments"]
    assert rows[2]["Feedback comments"] == "kept"


def test_moodles_worksheet_with_another_maximum_is_refused(tmp_path):
    with pytest.raises(UsageError, match="maximum grade"):
        INTO_A_SHEET["moodle"](results(), sheet(tmp_path, MOODLE.replace("6,00", "100,00")))


def test_a_file_that_is_no_worksheet_is_refused(tmp_path):
    with pytest.raises(UsageError, match="no grading worksheet"):
        INTO_A_SHEET["moodle"](results(), sheet(tmp_path, CANVAS))


def test_what_is_not_graded_is_an_empty_cell():
    assert table(INTO_A_SHEET["moodle"]([ungraded()], None).content)[0]["sobel"] == ""
    assert table(INTO_A_SHEET["canvas"]([ungraded()], None).content)[1]["A Sobel filter"] == ""


def test_a_template_is_for_sheets_only(grades, tmp_path):
    with pytest.raises(UsageError, match="canvas, moodle"):
        export(grades, "csv", None, tmp_path / "template.csv")
