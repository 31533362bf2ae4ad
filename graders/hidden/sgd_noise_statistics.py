"""The statistics by which the random paths of `sgd_noise` are judged."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saiten.expect import require
from saiten.grading import Text

Array = NDArray[np.float64]

UNLIKELY = 21.0  # -ln of the probability that one bound below is missed by chance
RELATIVE = 0.125  # two ratios this near count as the same mistake; every ratio that is told is further from 1

SHOULD_BE_PATHS = Text(
    "the answer should be an array of real, finite numbers with two axes",
    "答えは、有限な実数からなる2次元の配列にしてください",
)


def shape_of(answer: Any, *_args: Any, **_kwargs: Any) -> dict[str, Any]:
    """The shape, and whether every path starts at 0."""
    x = _paths(answer)
    return {"shape": list(x.shape), "all paths start at 0": _start_at_0(x)}


def statistics(
    answer: Any,
    gamma: float,
    M: float,
    dt: float,
    steps: int,
    paths: int,
    rng: Any,  # noqa: ARG001 - it has been used
) -> dict[str, Any]:
    """What is random about paths, as far as it can be told from chance.

    The steps of right paths, divided by s = sqrt(2 M gamma^2 dt), are n = P S independent standard normal numbers,
    in whatever order and shape they were drawn. For x = ``UNLIKELY``, each of these is missed with probability at
    most exp(-x) on each of its two sides:

    - A sum of k independent squares is chi-square with k degrees of freedom. It is above k + 2 sqrt(k x) + 2 x, or
      below k - 2 sqrt(k x), with probability at most exp(-x) each (Laurent and Massart 2000, lemma 1). So it is
      with: the P squares of x(t) / (s sqrt(t / dt)) at the first, the middle and the last time; all n squared
      steps; the S squares of the sums over paths, divided by sqrt(P), one at each step. The latter are held against
      the size of the steps, as far off as that may be, so that a wrong size doesn't look like dependence.
    - A standard normal number is outside of +-sqrt(2 x) with probability at most exp(-x) on both sides together
      (1 - Phi(z) <= exp(-z^2 / 2) / 2): the sum of all P end points, divided by s sqrt(P S).
    - The share of n independent events of probability 1/2 is off by more than sqrt(x / (2 n)) with probability at
      most exp(-x) on each side (Hoeffding): steps within the quartiles of the normal distribution.

    That is at most 2 * 3 + 2 + 2 + 1 + 2 = 13 tails an input, and with 7 inputs a false alarm with probability at
    most 7 * 13 * exp(-21) < 7e-8 per student, below 1 in 10^6. A ratio within its bounds is told as exactly 1.
    """
    x = _paths(answer)
    found: dict[str, Any] = shape_of(answer)
    if x.shape != (paths, steps + 1):
        return found
    z = np.diff(x, axis=1) / math.sqrt(2 * M * gamma**2 * dt)
    for name, k in {"first": 1, "middle": (steps + 1) // 2, "last": steps}.items():
        squares = np.square(z[:, :k].sum(axis=1)) / k
        low, high = bounds(paths)
        found[f"mean square displacement / (2 D t), {name} time"] = snapped(float(squares.mean()), low, high)
    low, high = bounds(z.size)
    size = float(np.square(z).mean())
    of_sums = float(np.square(z.sum(axis=0)).mean()) / paths
    least, most = bounds(steps)
    end = float(z.sum()) / math.sqrt(z.size)
    share = float(np.mean(np.abs(z) < QUARTILE))
    return found | {
        "mean square step / (2 D dt)": snapped(size, min(low, 1 - RELATIVE), max(high, 1 + RELATIVE)),
        "the steps have the right variance": low <= size <= high,
        "mean of the last positions, in its standard errors": 0.0 if abs(end) <= math.sqrt(2 * UNLIKELY) else end,
        "the paths are independent": least / high * size <= of_sums <= most / low * size,
        "half of the steps are within the quartiles": abs(share - 0.5) <= math.sqrt(UNLIKELY / (2 * z.size)),
    }


QUARTILE = 0.6744897501960817  # of the standard normal distribution


def bounds(k: int) -> tuple[float, float]:
    """Between which the mean of k independent squares of standard normal numbers lies but for a chance exp(-x) each."""
    return 1 - 2 * math.sqrt(UNLIKELY / k), 1 + 2 * math.sqrt(UNLIKELY / k) + 2 * UNLIKELY / k


def snapped(ratio: float, low: float, high: float) -> float:
    return 1.0 if low <= ratio <= high else ratio


def _paths(answer: Any) -> Array:
    real = isinstance(answer, np.ndarray) and answer.ndim == 2 and answer.dtype.kind in "iuf"
    require(real and np.isfinite(answer).all(), SHOULD_BE_PATHS)
    found: Array = answer.astype(np.float64)
    return found


def _start_at_0(x: Array) -> bool:
    return x.shape[1] > 0 and not x[:, 0].any()


def repeatable(answer: Any, *_arguments: Any) -> dict[str, Any]:
    """Three answers: two from generators of one seed, one from another generator."""
    first, again, other = map(_paths, answer)
    same = first.shape == again.shape and np.allclose(first, again, rtol=1e-12, atol=0)
    return {
        "the same paths from the same seed": bool(same),
        "other paths from another seed": first.shape != other.shape or not np.allclose(first, other, rtol=1e-6, atol=0),
    }
