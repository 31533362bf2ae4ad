"""Drawing from a Hypothesis strategy: the same inputs from the same number, whatever else is loaded."""

from __future__ import annotations

from typing import TypeVar
from unittest import mock

import hypothesis
from hypothesis import strategies as st
from hypothesis.internal.conjecture.providers import HypothesisProvider

Drawn = TypeVar("Drawn")


def draw(strategy: st.SearchStrategy[Drawn], size: int, number: int) -> list[Drawn]:
    """Return up to ``size`` examples of a strategy; ``number`` is the seed."""
    drawn: list[Drawn] = []
    settings = hypothesis.settings(
        max_examples=size,
        phases=[hypothesis.Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )

    @hypothesis.seed(number)
    @settings
    @hypothesis.given(strategy)
    def collect(one: Drawn) -> None:
        drawn.append(one)

    # Hypothesis mixes in constants that it finds in whatever modules are loaded, which other exercises decide
    with mock.patch.object(HypothesisProvider, "_maybe_draw_constant", create=True, return_value=None):
        collect()
    return drawn
