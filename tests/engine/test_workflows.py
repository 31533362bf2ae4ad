"""The students' CI: the files are what GitHub and GitLab take, and their commands work in what students get."""

import os
import subprocess
import sys
import venv
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "student_template"
BIN = Path(sys.executable).parent
GITHUB, GITLAB = TEMPLATE / ".github" / "workflows" / "exercises.yml", TEMPLATE / ".gitlab-ci.yml"
SCHEMAS = {"vendor.github-workflows": GITHUB, "vendor.gitlab-ci": GITLAB}


def linted(schema, *files):
    command = [BIN / "check-jsonschema", "--builtin-schema", schema, *files]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_workflows_are_as_their_schema_says(schema):
    done = linted(schema, SCHEMAS[schema])
    assert done.returncode == 0, done.stdout


def test_the_linter_finds_what_is_wrong(tmp_path):
    broken = tmp_path / "broken.yml"
    broken.write_text(GITHUB.read_text(encoding="utf-8").replace("runs-on", "run-on"), encoding="utf-8")
    assert linted("vendor.github-workflows", broken).returncode == 1


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
    """A fresh environment with pip, in which everything but the engine is there already: no registry is asked."""
    folder = tmp_path_factory.mktemp("ci") / "venv"
    venv.create(folder, with_pip=True, symlinks=True)
    (site,) = folder.glob("lib/*/site-packages")
    for path in Path(yaml.__file__).parents[1].iterdir():
        if "saiten" not in path.name and not (site / path.name).exists():
            (site / path.name).symlink_to(path)
    return folder / "bin"


@pytest.mark.parametrize("file", [GITHUB, GITLAB], ids=lambda path: path.name)
def test_the_commands_work_in_what_students_get(file, python_in_path, tmp_path):
    folder = tmp_path / "course"
    subprocess.run([BIN / "saiten", "release", folder], cwd=ROOT, check=True, capture_output=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GITHUB"))}
    environment |= {"PATH": f"{python_in_path}:/usr/bin:/bin", "PIP_NO_INDEX": "1", "LC_ALL": "C.UTF-8", "CI": "true"}
    *install, check = commands(file)
    assert install
    assert "pytest" in check
    for command in install:
        done = subprocess.run(
            ["bash", "-e", "-c", command], cwd=folder, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    checked = subprocess.run(["bash", "-e", "-c", check], cwd=folder, env=environment, capture_output=True, text=True)
    assert checked.returncode == 1, checked.stdout + checked.stderr  # nothing is written yet
    assert "zero_pad" in checked.stdout
    if file == GITLAB:
        report = yaml.safe_load(file.read_text(encoding="utf-8"))["pytest"]["artifacts"]["reports"]["junit"]
        cases = ElementTree.parse(folder / report).getroot().iter("testcase")
        assert sum(1 for case in cases if case.find("failure") is not None) > 40
