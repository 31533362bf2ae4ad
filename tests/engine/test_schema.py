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
SEED = re.compile('^seed = ".*"$', re.MULTILINE)


def saiten(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-c", "from saiten.cli import main; main()", *arguments]
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course that is started as docs/writing-an-exercise.md says, with the exercise that it shows."""
    root = tmp_path_factory.mktemp("course")
    page = EXAMPLE.read_text(encoding="utf-8")
    done = saiten(root, "new-exercise", "activation", "--function", "leaky_relu", "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert all(line in page for line in done.stdout.splitlines()[1:8])
    files = dict(FILES.findall(page))
    started = (root / "pyproject.toml").read_text(encoding="utf-8").partition("# TODO: the title")[0]
    files["pyproject.toml"] = SEED.sub("seed = 'the seed of the tests'", started) + files["pyproject.toml"]
    assert all((root / name).is_file() for name in files if not name.startswith("submissions/"))
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
