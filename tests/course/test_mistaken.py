"""Wrong modules as students write them: known mistakes are named, and nothing else is.

The first lines of a module in ``tests/mistaken/EXERCISE/`` say what is wrong: ``# mistake: FUNCTION NAME``, one each
known mistake, or ``# mistake: FUNCTION none`` where a function is wrong in a way that no misconception describes.
One in forty is graded, or all with ``SAITEN_TESTS=all``.
"""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from saiten.course import Course
from saiten.grading.misconceptions import misconceptions_of
from saiten.report.model import ExerciseResult
from tests.course.grading_help import ROOT, grade_modules
from tests.sampling import sample

FOLDER = Path(__file__).parents[1] / "mistaken"
MODULES = {
    f"{path.parent.name}/{path.stem}": path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*/*.py"))
}
GRADED = sample(list(MODULES), 40)
Named = dict[str, set[str]]


def labels(source: str) -> Named:
    """By wrong function, the known mistakes in it, none where no misconception describes it."""
    found: Named = defaultdict(set)
    for function, name in re.findall(r"^# mistake: (\w+) (\w+)$", source, re.MULTILINE):
        found[function] |= {name} - {"none"}
    return dict(found)


@pytest.fixture(scope="module")
def results() -> dict[str, ExerciseResult]:
    modules: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for module in GRADED:
        exercise, _, name = module.partition("/")
        modules[exercise][name] = MODULES[module]
    graded = grade_modules(modules, depth="mistakes")
    return {f"{exercise}/{name}": result for exercise, mine in graded.items() for name, result in mine.items()}


@pytest.mark.parametrize("module", GRADED)
def test_known_mistakes_are_named_and_nothing_else(results: dict[str, ExerciseResult], module: str) -> None:
    wrong = labels(MODULES[module])
    named: Named = {function: set() for function in wrong}
    failed = [test for test in results[module].tests if test.outcome == "failed"]
    for test in failed:
        if test.misconception is not None:
            named.setdefault(test.function, set()).add(test.misconception)
    assert wrong.keys() <= {test.function for test in failed}
    assert named == wrong


@pytest.mark.parametrize("exercise", Course.find(ROOT).exercises)
def test_labels_are_known_and_every_exercise_has_enough_modules(exercise: str) -> None:
    course = Course.find(ROOT)
    mine = [labels(source) for name, source in MODULES.items() if name.startswith(f"{exercise}/")]
    used = {name for one in mine for names in one.values() for name in names}
    assert used <= misconceptions_of(course, exercise).keys()
    assert all(mine), "a module does not say what is wrong with it"
    assert len(mine) >= 20
    assert sum(not names for one in mine for names in one.values()) >= 5
