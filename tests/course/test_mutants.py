"""Wrong modules made by hand from right ones: every one is caught, and costs points under the wrong function only.

They take minutes, so one in eighteen is tried, or all with ``SAITEN_TESTS=all``. What a mutation library makes of the
references is tried by ``saiten check --mutants``.
"""

from collections import defaultdict
from typing import NamedTuple

import pytest

from saiten.grading.run import Depth
from saiten.report.model import ExerciseResult
from tests.course import (
    mutants_autodiff_tables,
    mutants_conv_shapes,
    mutants_conv_shapes_layers,
    mutants_minimum_norm,
    mutants_mobilenet_networks,
    mutants_mobilenet_params,
    mutants_sobel,
)
from tests.course.grading_help import ROOT, grade_modules, lost_functions, reference_source
from tests.course.mutation import Mutants, labels, mutated, named
from tests.sampling import sample

TRIED = 18  # one in as many
JUDGED_WHOLE = 5  # of these one in as many: whether other functions keep their points takes longer


class Wrong(NamedTuple):
    exercise: str
    base: str
    function: str
    old: str
    new: str

    @property
    def source(self) -> str:
        return mutated(self.base, self.function, self.old, self.new)


def made(exercise: str, mutants: Mutants, alternative: str = "") -> dict[str, Wrong]:
    """Mutants of the reference, or of a right answer by another route."""
    path = ROOT / "tests" / "alternatives" / exercise / f"{alternative}.py"
    base = path.read_text(encoding="utf-8") if alternative else reference_source(exercise)
    return {f"{exercise}-{alternative}-{name}": Wrong(exercise, base, *one) for name, one in named(mutants).items()}


ALL = {
    # these keep one long function for each, so that one can be wrong without the others
    **made("autodiff_tables", mutants_autodiff_tables.MUTANTS, "longhand"),
    **made("minimum_norm", mutants_minimum_norm.MUTANTS, "longhand"),
    **made("mobilenet_params", mutants_mobilenet_networks.MUTANTS, "one_formula_a_line"),
    **made("mobilenet_params", mutants_mobilenet_params.MUTANTS),
    **made("conv_shapes", mutants_conv_shapes.MUTANTS | mutants_conv_shapes_layers.MUTANTS),
    **made("conv_shapes", mutants_conv_shapes.LONGHAND_MUTANTS, "floats_and_ceil"),
    **made("sobel", mutants_sobel.MUTANTS),
}
WRONG = {name: ALL[name] for name in sample(list(ALL), TRIED)}
SAMPLE = list(WRONG)[::JUDGED_WHOLE]


def ids(names: list[str]) -> list[str]:
    return labels(WRONG[name][2:] for name in names)


def graded(names: list[str], depth: Depth) -> dict[str, ExerciseResult]:
    modules: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        modules[WRONG[name].exercise][name] = WRONG[name].source
    return {name: result for mine in grade_modules(modules, depth=depth).values() for name, result in mine.items()}


@pytest.fixture(scope="module")
def caught() -> dict[str, ExerciseResult]:
    return graded(list(WRONG), "caught")


@pytest.fixture(scope="module")
def judged() -> dict[str, ExerciseResult]:
    return graded(SAMPLE, "verdicts")


@pytest.mark.parametrize("name", WRONG, ids=ids(list(WRONG)))
def test_every_mutant_is_caught(caught: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(caught[name])


@pytest.mark.parametrize("name", SAMPLE, ids=ids(SAMPLE))
def test_mutants_lose_points_under_their_function(judged: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(judged[name]) == {WRONG[name].function}
