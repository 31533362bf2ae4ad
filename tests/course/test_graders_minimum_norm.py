"""The graders of `minimum_norm`: right modules keep every point, wrong ones lose some under the wrong function."""

from pathlib import Path

import pytest

from saiten.report.model import ExerciseResult
from tests.course.grading_help import grade_sources, lost_functions, misconceptions, with_misconception
from tests.course.mutants import mutated
from tests.course.mutants_minimum_norm import MUTANTS

EXERCISE = "minimum_norm"
ALTERNATIVES = Path(__file__).parents[1] / "alternatives" / EXERCISE
LONGHAND = (ALTERNATIVES / "longhand.py").read_text(encoding="utf-8")

WRONG = {f"{function}-{i}": (function, *one) for function, of in MUTANTS.items() for i, one in enumerate(of)}


@pytest.fixture(scope="module")
def results() -> dict[str, ExerciseResult]:
    sources = {path.stem: path.read_text(encoding="utf-8") for path in ALTERNATIVES.glob("*.py")}
    sources |= {name: with_misconception(EXERCISE, name) for name in misconceptions(EXERCISE)}
    sources |= {name: mutated(LONGHAND, *one) for name, one in WRONG.items()}
    return grade_sources(sources, EXERCISE)


@pytest.mark.parametrize("name", sorted(path.stem for path in ALTERNATIVES.glob("*.py")))
def test_right_modules_keep_every_point(results: dict[str, ExerciseResult], name: str) -> None:
    result = results[name]
    assert [(test.id, test.message) for test in result.tests if test.outcome != "passed"] == []
    assert result.points == result.max_points


@pytest.mark.parametrize("name", misconceptions(EXERCISE))
def test_misconceptions_lose_points_under_their_function(results: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(results[name]) == {misconceptions(EXERCISE)[name]}


@pytest.mark.parametrize("name", WRONG, ids=["-".join(one).replace("\n", " ") for one in WRONG.values()])
def test_mutants_lose_points_under_their_function(results: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(results[name]) == {WRONG[name][0]}
