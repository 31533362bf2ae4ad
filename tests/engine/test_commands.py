"""The commands as they are called: exit statuses, what is said where, and the exports."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest

from saiten.report import model
from saiten.report.model import ExerciseResult, Isolation, Saiten, Submitted
from saiten.report.store import Store

SAITEN = Path(sys.executable).with_name("saiten")
ROOT = Path(__file__).parents[2]


def saiten(*arguments: object, cwd: Path = ROOT, locale: str = "C.UTF-8") -> subprocess.CompletedProcess[str]:
    command, environment = [SAITEN, *map(str, arguments)], os.environ | {"LC_ALL": locale}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


def result(student: str, outcome: str, message: str = "") -> Saiten:
    points = 2.0 if outcome == "passed" else 0.0
    test = model.TestResult("graders/hidden/test_a.py::test_f", "f", points, 2.0, "hidden", outcome, message=message)
    status = outcome if outcome in {"missing", "ungraded"} else "graded"
    exercise = ExerciseResult(points, 2.0, status, message, [test])
    package = Submitted("0" * 64, [])
    return Saiten(
        1, student, "course", points, 2.0, {"a": exercise}, [], package, {}, Isolation("none", [], {}), {}, ""
    )


@pytest.fixture
def grades(tmp_path: Path) -> Path:
    store = Store(tmp_path / "grades")
    results = [
        result("alice", "passed"),
        result('bob, "the\nbuilder"', "failed", "f(1): got 2 \x00 <&>"),
        result("山田", "missing", "a.py was not handed in."),
        result("zoë", "ungraded"),
    ]
    for one in results:
        store.write_report(one.student, {"tests": [], "saiten": msgspec.to_builtins(one)})
    return store.folder


def test_csv_export_reads_back(grades: Path) -> None:
    done = saiten("report", grades, "--format", "csv")
    assert done.returncode == 0
    rows = {row["student"]: row for row in csv.DictReader(io.StringIO(done.stdout, newline=""))}
    assert rows["alice"] == {"student": "alice", "a": "2", "total": "2", "max": "2"}
    assert rows["zoë"]["a"] == ""
    assert {"山田", 'bob, "the\nbuilder"'} < rows.keys()


def test_json_export_reads_back(grades: Path, tmp_path: Path) -> None:
    assert saiten("report", grades, "--format", "json", "-o", tmp_path / "out.json").returncode == 0
    exported = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert exported["exercises"] == ["a"]
    assert [row["a"] for row in exported["students"]] == [2.0, 0.0, None, 0.0]


def test_junit_export_is_xml_with_every_outcome(grades: Path) -> None:
    done = saiten("report", grades, "--format", "junit")
    root = ElementTree.fromstring(done.stdout)
    counts = {suite.get("name"): suite for suite in root}
    assert counts["alice.a"].get("tests") == "1"
    assert [counts[name].find(f"testcase/{tag}") is not None for name, tag in (
        ('bob, "the\nbuilder".a', "failure"), ("山田.a", "skipped"), ("zoë.a", "error"),
    )] == [True, True, True]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("grade", "nowhere"), "nowhere"),
        (("grade", "examples/submissions", "--exercise", "cooking"), "cooking"),
        (("grade", "examples/submissions", "--student", "nobody"), "nobody"),
        (("grade", "examples/submissions", "-o", "examples/submissions/grades"), "another -o"),
        (("grade", "examples/submissions", "-j", "0"), "-j"),
        (("report", "docs", "--format", "csv"), "No reports"),
    ],
)
def test_a_wrong_call_is_one_sentence_and_status_2(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    output = () if "-o" in arguments or arguments[0] == "report" else ("-o", tmp_path)
    done = saiten(*arguments, *output)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_outside_a_course_the_command_says_where_to_go(tmp_path: Path) -> None:
    (tmp_path / "submissions" / "a").mkdir(parents=True)
    done = saiten("grade", "submissions", cwd=tmp_path)
    assert done.returncode == 2
    assert "[tool.saiten]" in done.stderr


COURSE = "[tool.saiten]\ncourse = 'Images'\nexercises = {}\n"


@pytest.mark.parametrize(
    ("wish", "course", "locale", "said"),
    [
        (("--lang", "ja"), COURSE + "language = 'en'", "C.UTF-8", "ありません"),
        (("--lang", "en"), COURSE + "language = 'ja'", "ja_JP.UTF-8", "no folder"),
        ((), COURSE + "language = 'ja'", "C.UTF-8", "ありません"),
        ((), COURSE + "language = 'en'", "ja_JP.UTF-8", "no folder"),
        ((), COURSE, "ja_JP.UTF-8", "ありません"),
        ((), COURSE, "C.UTF-8", "no folder"),
        ((), "", "ja_JP.UTF-8", "コースのフォルダ"),
        ((), "[tool.saiten]", "ja_JP.UTF-8", "pyproject.toml, [tool.saiten]"),
    ],
)
def test_staff_are_told_in_the_language_wished_for_the_courses_or_the_locales(
    wish: tuple[str, ...], course: str, locale: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "pyproject.toml").write_text(course, encoding="utf-8")
    done = saiten("grade", "nowhere", *wish, cwd=tmp_path, locale=locale)
    assert done.returncode == 2
    assert said in done.stderr


def test_an_unknown_language_is_a_wrong_call(tmp_path: Path) -> None:
    done = saiten("grade", "nowhere", "--lang", "fr", cwd=tmp_path)
    assert done.returncode == 2
    assert "'fr'" in done.stderr


@pytest.mark.parametrize("locale", ["C.UTF-8", "ja_JP.UTF-8"])
def test_doctor_names_every_layer(locale: str, tmp_path: Path) -> None:
    done = saiten("doctor", cwd=tmp_path, locale=locale)
    assert done.returncode in {0, 1}
    assert ("学生のコードの隔離" in done.stdout) is (locale == "ja_JP.UTF-8")
    for layer in ("namespaces", "rlimits", "landlock", "seccomp", "strict"):
        assert layer in done.stdout
