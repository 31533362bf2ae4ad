"""Drawing from a Hypothesis strategy: the same inputs from the same number, whatever else is loaded.

A test run by Hypothesis does more than draw: it keeps a tree of all that was tried, varies it and watches the time,
which takes three times as long as the drawing. Inputs that are drawn once for a whole class need none of that.
"""

from __future__ import annotations

from random import Random
from typing import TypeVar
from unittest import mock

from hypothesis import strategies as st
from hypothesis.control import BuildContext
from hypothesis.errors import StopTest, Unsatisfiable, UnsatisfiedAssumption
from hypothesis.internal.conjecture import data
from hypothesis.internal.conjecture.choice import choices_key
from hypothesis.internal.conjecture.providers import HypothesisProvider

Drawn = TypeVar("Drawn")

TRIES_EACH = 10  # where a strategy rejects much, or has few examples


def draw(strategy: st.SearchStrategy[Drawn], size: int, number: int) -> list[Drawn]:
    """Return up to ``size`` different examples of a strategy; ``number`` is the seed.

    Raises Unsatisfiable where there is none.
    """
    random = Random(number)  # noqa: S311 - whose seed is the secret, not what comes out of it
    drawn: dict[object, Drawn] = {}
    with (
        # Hypothesis mixes in constants that it finds in whatever modules are loaded, which other exercises decide
        mock.patch.object(HypothesisProvider, "_maybe_draw_constant", create=True, return_value=None),
        # and measures the garbage collector, in a callback that would swallow a Ctrl-C from then on
        mock.patch.object(data, "gc_cumulative_time", create=True, return_value=0.0),
    ):
        for _ in range(TRIES_EACH * size):
            if len(drawn) == size:
                break
            source = data.ConjectureData(random=random)
            try:
                with BuildContext(source, is_final=False, wrapped_test=draw):
                    one = source.draw(strategy)
            except (StopTest, UnsatisfiedAssumption):
                continue
            drawn.setdefault(choices_key(source.choices), one)
    if not drawn:
        raise Unsatisfiable(f"no example found in {TRIES_EACH * size} tries: {strategy!r}")
    return list(drawn.values())
