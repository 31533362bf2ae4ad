"""The graders of `sobel`: right modules keep every point, wrong ones lose some under the wrong function only."""

from pathlib import Path

import pytest

from saiten.report.model import ExerciseResult
from tests.course.grading_help import (
    grade_sources,
    lost_functions,
    reference_source,
)
from tests.course.mutants_sobel import MUTANTS, WRONG_KERNELS
from tests.course.mutation import labels, mutated, named
from tests.course.rules_sobel import RULE_BREAKERS, RULE_KEEPERS

EXERCISE = "sobel"
ALTERNATIVES = {path.stem: path for path in (Path(__file__).parents[1] / "alternatives" / EXERCISE).glob("*.py")}
REFERENCE = reference_source(EXERCISE)

CONSTANTS = {
    f"{name}-{i}": (name, f"{name} = {wrong.replace('K', name)}")
    for name in ("SOBEL_X", "SOBEL_Y")
    for i, wrong in enumerate(WRONG_KERNELS)
}
WRONG = {name: (REFERENCE, *one) for name, one in named(MUTANTS).items()}


@pytest.fixture(scope="module")
def results() -> dict[str, ExerciseResult]:
    sources = {name: path.read_text(encoding="utf-8") for name, path in ALTERNATIVES.items()}
    sources |= {name: f"{REFERENCE}\n\n{line}\n" for name, (_, line) in CONSTANTS.items()}
    sources |= {name: mutated(*one) for name, one in WRONG.items()}
    sources |= {name: f"{REFERENCE}\n\n{lines}" for name, lines in (RULE_BREAKERS | RULE_KEEPERS).items()}
    return grade_sources(sources, EXERCISE)


@pytest.mark.parametrize("name", [*sorted(ALTERNATIVES), *RULE_KEEPERS])
def test_right_modules_keep_every_point(results: dict[str, ExerciseResult], name: str) -> None:
    result = results[name]
    assert [(test.id, test.message) for test in result.tests if test.outcome != "passed"] == []
    assert (result.points, result.notes) == (result.max_points, [])


@pytest.mark.parametrize("name", CONSTANTS, ids=[line for _, line in CONSTANTS.values()])
def test_wrong_kernels_lose_points_under_their_name(results: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(results[name]) == {CONSTANTS[name][0]}


@pytest.mark.parametrize("name", WRONG, ids=labels(one[1:] for one in WRONG.values()))
def test_mutants_lose_points_under_their_function(results: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(results[name]) == {WRONG[name][1]}


@pytest.mark.parametrize("name", RULE_BREAKERS)
def test_breaking_the_rules_costs_half(results: dict[str, ExerciseResult], name: str) -> None:
    result = results[name]
    assert lost_functions(result) == set()
    assert result.points == result.max_points / 2
    number = len(REFERENCE.splitlines()) + 3
    assert any(f"line {number + offset}" in result.notes[0] for offset in range(5))
    assert "half" in result.summary or "50%" in result.summary
