"""The smallest failing input of a check: Hypothesis shrinks, the student's function answers across the boundary.

Work is counted in calls, so that the same submission gives the same message; the clock only stops what is slow.
"""

from __future__ import annotations

import random
import time

import hypothesis
from hypothesis.errors import HypothesisException

from ..cell import wire
from ..text import Text
from ..values import Call
from .cases import Case
from .checks import Check
from .module import StudentModule

MOST_CALLS = 300
MOST_SECONDS = 1.5


def smallest_failure(check: Check, module: StudentModule) -> tuple[Case, Text] | None:
    """Search for a small input on which the answer is wrong; None where none is found within the bounds."""
    if check.pool.inputs is None:
        return None
    tried: dict[bytes, tuple[Case, Text] | None] = {}
    end = time.monotonic() + MOST_SECONDS

    def fails(one: Call) -> bool:
        key = _key(one)
        if key not in tried and len(tried) < MOST_CALLS and time.monotonic() < end:
            case = check.pool.case("", one)
            problem = check.problem(case, check.ask(module, [case])[0])
            tried[key] = (case, problem) if problem is not None else None
        return tried.get(key) is not None

    settings = hypothesis.settings(
        max_examples=MOST_CALLS,
        phases=[hypothesis.Phase.generate, hypothesis.Phase.shrink],
        database=None,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    try:
        smallest = hypothesis.find(check.pool.inputs, fails, settings=settings, random=random.Random(0))  # noqa: S311
    except HypothesisException:
        return None
    return tried[_key(smallest)]


def _key(one: Call) -> bytes:
    header, buffers = wire.encode(list(one))
    return b"\0".join([header, *buffers])
