"""The rules of `sobel` on imports, and its kernels, which are constants.

One in four modules is graded, or all with ``SAITEN_TESTS=all``.
"""

import pytest

from saiten.report.model import ExerciseResult
from tests.course.grading_help import grade_sources, lost_functions, reference_source
from tests.course.mutants_sobel import WRONG_KERNELS
from tests.course.rules_sobel import RULE_BREAKERS, RULE_KEEPERS
from tests.sampling import sample

REFERENCE = reference_source("sobel")
BREAKERS, KEEPERS = sample(list(RULE_BREAKERS), 4), sample(list(RULE_KEEPERS), 4)
CONSTANTS = {
    f"{name}-{i}": (name, f"{name} = {wrong.replace('K', name)}")
    for name in ("SOBEL_X", "SOBEL_Y")
    for i, wrong in sample(list(enumerate(WRONG_KERNELS)), 4)
}


@pytest.fixture(scope="module")
def results() -> dict[str, ExerciseResult]:
    sources = {name: f"{REFERENCE}\n\n{line}\n" for name, (_, line) in CONSTANTS.items()}
    rules = RULE_BREAKERS | RULE_KEEPERS
    sources |= {name: f"{REFERENCE}\n\n{rules[name]}" for name in [*BREAKERS, *KEEPERS]}
    return grade_sources(sources, "sobel")


@pytest.mark.parametrize("name", KEEPERS)
def test_keeping_the_rules_costs_nothing(results: dict[str, ExerciseResult], name: str) -> None:
    result = results[name]
    assert [(test.id, test.message) for test in result.tests if test.outcome != "passed"] == []
    assert (result.points, result.notes) == (result.max_points, [])


@pytest.mark.parametrize("name", CONSTANTS, ids=[line for _, line in CONSTANTS.values()])
def test_wrong_kernels_lose_points_under_their_name(results: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(results[name]) == {CONSTANTS[name][0]}


@pytest.mark.parametrize("name", BREAKERS)
def test_breaking_the_rules_costs_half(results: dict[str, ExerciseResult], name: str) -> None:
    result = results[name]
    assert lost_functions(result) == set()
    assert result.points == result.max_points / 2
    number = len(REFERENCE.splitlines()) + 3
    assert any(f"line {number + offset}" in result.notes[0] for offset in range(5))
    assert "half" in result.summary or "50%" in result.summary
