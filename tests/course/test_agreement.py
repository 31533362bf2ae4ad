"""What a student's own pytest says of the public checks is what the instructor's run says of them.

One in sixteen of the right and wrong modules is tried, six wrong ones at least, or all with ``SAITEN_MUTANTS=all``.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from saiten.course import Course
from tests.course.grading_help import ROOT, grade_sources

TRIED = 1 if os.environ.get("SAITEN_MUTANTS") == "all" else 16
FEWEST = 6  # wrong modules of an exercise
MODULES = sorted(ROOT.glob("tests/alternatives/*/*.py"))[::TRIED]
for folder in ROOT.glob("tests/mistaken/*"):
    wrong = sorted(folder.glob("*.py"))
    MODULES += wrong[:: min(TRIED, max(len(wrong) // FEWEST, 1))]
MODULES += [*ROOT.glob("reference/*.py"), *ROOT.glob("exercises/*.py")]
# a student's pytest for one module after the other, without a new Python for each
STUDENT = """
import contextlib, json, os, pathlib, sys
import pytest
from saiten.local.recorder import Recorder
from saiten.local.settings import LocalSettings

exercise, found, root = sys.argv[1], {}, pathlib.Path.cwd()
for name, source in json.load(sys.stdin).items():
    (root / "exercises" / f"{exercise}.py").write_text(source, encoding="utf-8")
    sys.modules.pop(exercise, None)
    recorder = Recorder(LocalSettings.read(root))
    with contextlib.redirect_stdout(open(os.devnull, "w")):
        pytest.main(["-q", f"graders/public/test_{exercise}.py"], [recorder])
    found[name] = {one.id: [one.outcome, one.points] for one in recorder.results()[exercise].tests}
json.dump(found, sys.stdout)
"""


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("released") / "course"
    subprocess.run([sys.executable, "-m", "saiten", "release", folder], cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("exercise", Course.find(ROOT).exercises)
def test_local_points_are_the_instructors(exercise: str, released: Path) -> None:
    sources = {
        f"{path.parent.name}_{path.stem}": path.read_text(encoding="utf-8")
        for path in MODULES
        if exercise in (path.parent.name, path.stem)
    }
    python = [sys.executable, "-W", "ignore", "-B", "-c", STUDENT, exercise]
    done = subprocess.run(python, cwd=released, input=json.dumps(sources), capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    local = json.loads(done.stdout)
    graded = {
        name: {one.id: [one.outcome, one.points] for one in result.tests if one.visibility == "public"}
        for name, result in grade_sources(sources, exercise).items()
    }
    assert local == graded
    assert len({json.dumps(one) for one in graded.values()}) > 3, "they have to differ for this to mean anything"
