"""The course's own CI: as GitHub and GitLab take it; a grader's fault is published and then fails the run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.engine.workflow_help import linted

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
GITHUB, GITLAB = ROOT / "examples" / "ci" / "github.yml", ROOT / "examples" / "ci" / "gitlab-ci.yml"
SCHEMAS = {"vendor.github-workflows": GITHUB, "vendor.gitlab-ci": GITLAB}
# in the place of saiten: ends as it is told to, where it grades
STAND_IN = """#!/bin/sh
echo "$@" >> calls
if [ "$1" = grade ]; then exit "$GRADE_ENDS"; fi
"""


@pytest.mark.parametrize("schema", SCHEMAS)
def test_workflows_are_as_their_schema_says(schema):
    done = linted(schema, SCHEMAS[schema])
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize(
    ("schema", "right", "wrong"),
    [
        ("vendor.github-workflows", "runs-on", "run-on"),
        ("vendor.gitlab-ci", "resource_group: grade", "resource_group: [grade]"),
    ],
)
def test_the_linter_finds_what_is_wrong(schema, right, wrong, tmp_path):
    broken = tmp_path / "broken.yml"
    broken.write_text(SCHEMAS[schema].read_text("utf-8").replace(right, wrong), "utf-8")
    assert linted(schema, broken).exit_code == 1


def test_students_code_never_runs_where_pages_can_be_written():
    workflow = yaml.safe_load(GITHUB.read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    able = [name for name, job in workflow["jobs"].items() if "permissions" in job]
    assert able == ["publish"]
    assert not any("saiten" in step.get("run", "") for step in workflow["jobs"]["publish"]["steps"])


def jobs(file):
    """The shell lines of each job in the order in which they run; nothing is installed."""
    settings = yaml.safe_load(file.read_text("utf-8"))
    if file == GITLAB:
        scripts = {name: settings[name]["script"] for name in ("grade", "pages", "verdict")}
    else:
        steps = {name: job["steps"] for name, job in settings["jobs"].items()}
        scripts = {name: [step["run"] for step in some if "run" in step] for name, some in steps.items()}
    return {name: [line for line in lines if "pip install" not in line] for name, lines in scripts.items()}


@pytest.mark.parametrize("file", [GITHUB, GITLAB], ids=lambda path: path.name)
@pytest.mark.parametrize(
    ("ends", "published", "run_fails"), [(0, True, False), (1, True, True), (2, False, True), (130, False, True)]
)
def test_only_a_graders_fault_fails_the_run_and_what_there_is_gets_published(
    file, ends, published, run_fails, tmp_path
):
    stand_in = tmp_path / "bin" / "saiten"
    stand_in.parent.mkdir()
    stand_in.write_text(STAND_IN)
    stand_in.chmod(0o755)
    for site in ("site", "public"):
        (tmp_path / site).mkdir()
        (tmp_path / site / "index.html").touch()
    environment = {"PATH": f"{stand_in.parent}:{os.defpath}", "GRADE_ENDS": str(ends), "GITHUB_OUTPUT": "status.env"}
    failed = None
    for name, lines in jobs(file).items():
        for line in lines:
            done = subprocess.run(["bash", "-e", "-c", line], cwd=tmp_path, env=environment, check=False)
            failed = name if done.returncode else None
            if failed:
                break
        if failed:
            break
        said = (tmp_path / "status.env").read_text().split("=")
        environment["STATUS"] = said[1].strip()
    calls = (tmp_path / "calls").read_text()
    assert ("scoreboard grades" in calls) == published
    assert failed == (None if not run_fails else "grade" if not published else list(jobs(file))[-1])
