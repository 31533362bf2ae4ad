"""The graders of `conv_shapes`: right modules keep every point, wrong ones lose some under the wrong function only."""

from pathlib import Path

import pytest

from saiten.report.model import ExerciseResult
from tests.course import mutants_conv_shapes, mutants_conv_shapes_layers
from tests.course.grading_help import (
    grade_sources,
    lost_functions,
    reference_source,
)
from tests.course.mutation import labels, mutated, named

EXERCISE = "conv_shapes"
ALTERNATIVES = {path.stem: path for path in (Path(__file__).parents[1] / "alternatives" / EXERCISE).glob("*.py")}
REFERENCE = reference_source(EXERCISE)

LONGHAND = ALTERNATIVES["floats_and_ceil"].read_text(encoding="utf-8")
WRONG = {
    name: (REFERENCE, *one)
    for name, one in named(mutants_conv_shapes.MUTANTS | mutants_conv_shapes_layers.MUTANTS).items()
} | {f"longhand-{name}": (LONGHAND, *one) for name, one in named(mutants_conv_shapes.LONGHAND_MUTANTS).items()}


@pytest.fixture(scope="module")
def results() -> dict[str, ExerciseResult]:
    sources = {name: path.read_text(encoding="utf-8") for name, path in ALTERNATIVES.items()}
    sources |= {name: mutated(*one) for name, one in WRONG.items()}
    return grade_sources(sources, EXERCISE)


@pytest.mark.parametrize("name", sorted(ALTERNATIVES))
def test_right_modules_keep_every_point(results: dict[str, ExerciseResult], name: str) -> None:
    result = results[name]
    assert [(test.id, test.message) for test in result.tests if test.outcome != "passed"] == []
    assert result.points == result.max_points


@pytest.mark.parametrize("name", WRONG, ids=labels(one[1:] for one in WRONG.values()))
def test_mutants_lose_points_under_their_function(results: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(results[name]) == {WRONG[name][1]}
