"""The graders of `minimum_norm`: right modules keep every point, wrong ones lose some under the wrong function."""

from pathlib import Path

import pytest

from saiten.report.model import ExerciseResult
from tests.course.grading_help import grade_sources, lost_functions
from tests.course.mutants_minimum_norm import MUTANTS
from tests.course.mutation import labels, mutated, named

EXERCISE = "minimum_norm"
ALTERNATIVES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in (Path(__file__).parents[1] / "alternatives" / EXERCISE).glob("*.py")
}
LONGHAND = ALTERNATIVES["longhand"]

WRONG = named(MUTANTS)


@pytest.fixture(scope="module")
def results() -> dict[str, ExerciseResult]:
    sources = ALTERNATIVES | {name: mutated(LONGHAND, *one) for name, one in WRONG.items()}
    return grade_sources(sources, EXERCISE)


@pytest.mark.parametrize("name", sorted(ALTERNATIVES))
def test_right_modules_keep_every_point(results: dict[str, ExerciseResult], name: str) -> None:
    result = results[name]
    assert [(test.id, test.message) for test in result.tests if test.outcome != "passed"] == []
    assert result.points == result.max_points


@pytest.mark.parametrize("name", WRONG, ids=labels(WRONG.values()))
def test_mutants_lose_points_under_their_function(results: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(results[name]) == {WRONG[name][0]}
