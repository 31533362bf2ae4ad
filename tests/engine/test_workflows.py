"""The students' CI: the files are what GitHub and GitLab take, and their commands work in what students get."""

import os
import subprocess
import sys
import venv
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from saiten.course import Course
from tests.engine.workflow_help import linted

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "student_template"
BIN = Path(sys.executable).parent
GITHUB, GITLAB = TEMPLATE / ".github" / "workflows" / "exercises.yml", TEMPLATE / ".gitlab-ci.yml"
SCHEMAS = {"vendor.github-workflows": GITHUB, "vendor.gitlab-ci": GITLAB}


@pytest.mark.parametrize("schema", SCHEMAS)
def test_workflows_are_as_their_schema_says(schema):
    done = linted(schema, SCHEMAS[schema])
    assert done.exit_code == 0, done.output


def test_the_linter_finds_what_is_wrong(tmp_path):
    broken = tmp_path / "broken.yml"
    broken.write_text(GITHUB.read_text(encoding="utf-8").replace("runs-on", "run-on"), encoding="utf-8")
    assert linted("vendor.github-workflows", broken).exit_code == 1


def test_a_push_can_read_and_no_more():
    workflow = yaml.safe_load(GITHUB.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert all(job["timeout-minutes"] <= 10 for job in workflow["jobs"].values())


def commands(file):
    """What the one job runs, in its order."""
    settings = yaml.safe_load(file.read_text(encoding="utf-8"))
    if file == GITLAB:
        return settings["pytest"]["script"]
    (job,) = settings["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step]


@pytest.fixture(scope="module")
def python_in_path(tmp_path_factory):
    """A fresh environment in which everything but the engine is there already: no registry is asked."""
    folder = tmp_path_factory.mktemp("ci") / "venv"
    venv.create(folder, symlinks=True)
    (site,) = folder.glob("lib/*/site-packages")
    for path in Path(yaml.__file__).parents[1].iterdir():
        if "saiten" not in path.name:
            (site / path.name).symlink_to(path)
    return folder / "bin"


@pytest.fixture(scope="module")
def run(python_in_path, tmp_path_factory):
    """A function that runs a command as CI does, in what students get, in which everything has been installed."""
    folder = tmp_path_factory.mktemp("released") / "course"
    subprocess.run([BIN / "saiten", "release", folder], cwd=ROOT, check=True, capture_output=True)
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GITHUB"))}
    clean |= {"PATH": f"{python_in_path}:/usr/bin:/bin", "PIP_NO_INDEX": "1", "LC_ALL": "C.UTF-8", "CI": "true"}

    def in_folder(command, **variables):
        shell = ["bash", "-e", "-c", command]
        done = subprocess.run(shell, cwd=folder, env=clean | variables, capture_output=True, text=True, check=False)
        return done, folder

    (install,) = commands(GITHUB)[:-1]
    done, _folder = in_folder(install)
    assert done.returncode == 0, done.stderr
    return in_folder


def test_both_install_the_same():
    assert commands(GITHUB)[:-1] == commands(GITLAB)[:-1]


def test_github_checks_what_students_get(run, tmp_path):
    summary = tmp_path / "summary.md"
    done, _folder = run(commands(GITHUB)[-1], GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 1, done.stdout + done.stderr  # nothing is written yet
    assert "::notice file=exercises/sobel.py,title=sobel::Not done yet: SOBEL_X" in done.stdout
    assert summary.read_text(encoding="utf-8").count("### ") == len(Course.find(ROOT).exercises)


def test_gitlab_checks_what_students_get(run):
    done, folder = run(commands(GITLAB)[-1])
    assert done.returncode == 1, done.stdout + done.stderr
    assert "not done yet" in done.stdout
    report = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))["pytest"]["artifacts"]["reports"]["junit"]
    cases = ElementTree.parse(folder / report).getroot().iter("testcase")
    assert sum(1 for case in cases if case.find("failure") is not None) > 40
