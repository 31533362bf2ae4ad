"""A student's own pytest and the instructor's run say the same of the public checks, follow-on errors excepted.

One in twenty-four of the right and wrong modules is tried, of one exercise in eight, or all with ``SAITEN_TESTS=all``.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from saiten.course import Course
from tests.course.grading_help import ROOT, grade_sources, lost_functions
from tests.sampling import sample

MODULES = sample(sorted([*ROOT.glob("tests/alternatives/*/*.py"), *ROOT.glob("tests/mistaken/*/*.py")]), 24)
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


@pytest.mark.parametrize("exercise", sample(list(Course.find(ROOT).exercises), 8))
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
    results = grade_sources(sources, exercise)
    for name, result in results.items():
        for test in result.tests:
            if test.visibility == "public" and local[name][test.id] != [test.outcome, test.points]:
                # only the instructor can put a right function in the place of the wrong one that this one calls
                assert (test.outcome, local[name][test.id][0]) == ("passed", "failed"), f"{name}: {test.id}"
                assert lost_functions(result) - {test.function}, f"{name}: {test.id}"
    assert {outcome for outcome, _points in local[f"reference_{exercise}"].values()} == {"passed"}
