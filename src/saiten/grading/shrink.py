"""The smallest failing input of a check: Hypothesis shrinks, the student's function answers across the boundary.

Work is counted in calls, so that the same submission gives the same message; the clock only stops what is slow.
"""

from __future__ import annotations

import random
import time

import hypothesis
from hypothesis.errors import HypothesisException

from ..cell import wire
from ..values import Call
from .checks import Check, Failure
from .module import StudentModule

MOST_CALLS = 300


def smallest_failure(check: Check, module: StudentModule, like: Failure, seconds: float) -> Failure | None:
    """Search for a small input that fails in the same way, by a wrong value or by that exception.

    None where none is found within the bounds; ``seconds`` is one of them.
    """
    if check.pool.inputs is None:
        return None
    tried: dict[bytes, Failure | None] = {}
    end = time.monotonic() + seconds

    def fails(one: Call) -> bool:
        nonlocal end
        key = _key(one)
        left = end - time.monotonic()
        if key not in tried and len(tried) < MOST_CALLS and left > 0:
            case = check.pool.case("", one)
            with module.off_the_clock(left):
                reply = check.ask(module, [case])[0]
            tried[key] = None
            if reply.problem is not None:
                end = 0.0  # it took too long, or the worker is lost: starting others is not worth it
            elif (problem := check.problem(case, reply)) is not None:
                found = Failure(case, reply, problem)
                tried[key] = found if _kind(found) == _kind(like) else None
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


def _kind(failure: Failure) -> str:
    return failure.reply.error.name if failure.reply.error is not None else ""


def _key(one: Call) -> bytes:
    header, buffers = wire.encode(list(one))
    return b"\0".join([header, *buffers])
