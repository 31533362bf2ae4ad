"""The published schema is the engine's, and reports fit it: tried with the documentation's own example."""

import copy
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from saiten.report.model import schema

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "docs" / "report.schema.json"
EXAMPLE = ROOT / "docs" / "writing-an-exercise.md"
FILES = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
SETTINGS = """
[tool.pytest.ini_options]
pythonpath = ["."]
addopts = ["--import-mode=importlib"]

[tool.saiten]
course = "The example of the documentation"
seed = "the tests' seed"
"""


def saiten(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-c", "from saiten.cli import main; main()", *arguments]
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with nothing in it but the exercise that docs/writing-an-exercise.md shows."""
    root = tmp_path_factory.mktemp("course")
    files = dict(FILES.findall(EXAMPLE.read_text(encoding="utf-8")))
    files["pyproject.toml"] = f"{SETTINGS}\n{files['pyproject.toml']}"
    files["conftest.py"] = (ROOT / "conftest.py").read_text(encoding="utf-8")
    files["submissions/right/exercises/activation.py"] = files["reference/activation.py"]
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def reports(course: Path) -> dict[str, Any]:
    done = saiten(course, "grade", "submissions", "-o", "grades", "--quiet")
    assert done.returncode == 0, done.stderr
    paths = (course / "grades").glob("*/report.json")
    return {path.parent.name: json.loads(path.read_bytes()) for path in paths}


def test_the_published_schema_is_up_to_date() -> None:
    # docs/reports.md says how to write it anew
    assert json.loads(PUBLISHED.read_bytes()) == schema()


def test_reports_of_a_real_run_fit_the_published_schema(reports: dict[str, Any]) -> None:
    published = json.loads(PUBLISHED.read_bytes())
    assert set(reports) == {"right", "wrong"}
    for report in reports.values():
        jsonschema.validate(report, published)
        incomplete = copy.deepcopy(report)
        del incomplete["saiten"]["exercises"]["activation"]["points"]
        with pytest.raises(jsonschema.ValidationError, match="points"):
            jsonschema.validate(incomplete, published)


def test_the_documented_exercise_is_sound(course: Path) -> None:
    done = saiten(course, "check")
    assert done.returncode == 0, done.stdout
    assert "activation: sound" in done.stdout


def test_the_documented_submission_gets_the_documented_message(reports: dict[str, Any]) -> None:
    right, wrong = (reports[student]["saiten"] for student in ("right", "wrong"))
    assert (right["points"], wrong["points"], wrong["max_points"]) == (4, 2, 4)
    page = EXAMPLE.read_text(encoding="utf-8")
    messages = [test["message"] for test in wrong["exercises"]["activation"]["tests"] if test["message"]]
    assert messages
    assert all(message in page for message in messages)
