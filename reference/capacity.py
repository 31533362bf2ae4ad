"""Shattering, the VC dimension and the Rademacher complexity (section 2.2)."""

import itertools
from collections.abc import Callable

import numpy as np

MOST = 20


def dichotomies_1d_thresholds(n: int) -> int:
    """|S_X| of eq. 24 for thresholds: t lies before all points, between two neighbours, or beyond all."""
    return n + 1


def is_linearly_separable(points: np.ndarray, labels: np.ndarray) -> bool:
    """Fig. 7: is there a direction in which every point labelled +1 lies further than every one labelled -1?

    Raises ValueError if points (N, 2) or labels (N,) have another shape, or a label is neither 1 nor -1.
    """
    points, labels = _checked(points), np.asarray(labels)
    if labels.shape != (len(points),):
        raise ValueError(f"there are {len(points)} points, but labels has the shape {labels.shape}")
    _check_signs(labels)
    return _point_one_way([p - q for p, q in itertools.product(points[labels == 1], points[labels == -1])])


def is_shattered_by_lines(points: np.ndarray) -> bool:
    """Eq. 25 for lines. Raises ValueError if points is not of shape (N, 2)."""
    points = _checked(points)
    return all(is_linearly_separable(points, labels) for labels in _all_signs(len(points)))


def is_shattered_by_discs(points: np.ndarray) -> bool:
    """Eq. 25 for discs, which shatter exactly what lines shatter. Raises ValueError if points is not of shape (N, 2).

    What a line separates, a disc does that is large enough. The other way round, let one disc hold the points
    labelled +1 only, and another one those labelled -1 only. A point of the first that is not in the second has a
    smaller power |x - c|^2 - r^2 to the first, and the others have a smaller one to the second; the difference of
    both powers is linear in x, so a line separates them.
    """
    return is_shattered_by_lines(points)


def vc_dimension_on(points: np.ndarray, shatters: Callable[[np.ndarray], bool]) -> int:
    """The size of the largest shattered part of the points (N, d), 0 if there is none."""
    sizes = range(1, len(points) + 1)
    return max((size for size in sizes if any(map(shatters, _parts(points, size)))), default=0)


def empirical_rademacher(predictions: np.ndarray) -> float:
    """Eq. 26 over all sigma.

    Raises ValueError if predictions is not (m, N) with N <= 20, or holds anything else than 1 and -1.
    """
    if predictions.ndim != 2 or predictions.shape[1] > MOST:
        raise ValueError(f"predictions must be (m, N) with N up to {MOST}, not {predictions.shape}")
    _check_signs(predictions)
    sums = _all_signs(predictions.shape[1]) @ predictions.T
    return float(np.mean(np.max(sums, axis=1)) / predictions.shape[1])


def rademacher_of_all_labelings(n: int) -> float:
    """Eq. 26 for the whole of {-1, 1}^n: whatever sigma is, it is one of the models. Raises ValueError if n > 20."""
    if n > MOST:
        raise ValueError(f"n must be up to {MOST}, got {n}")
    return 1.0


def _checked(points: np.ndarray) -> np.ndarray:
    points = np.asarray(points, dtype=np.float64)
    if points.shape[1:] != (2,):
        raise ValueError(f"points must be of shape (N, 2), not {points.shape}")
    return points


def _check_signs(values: np.ndarray) -> None:
    if not np.isin(values, (-1, 1)).all():
        raise ValueError("every label has to be 1 or -1")


def _all_signs(n: int) -> np.ndarray:
    """All rows of n signs (2^n, n)."""
    return np.array(list(itertools.product((-1.0, 1.0), repeat=n)))


def _parts(points: np.ndarray, size: int) -> list[np.ndarray]:
    """All choices of `size` rows."""
    return [points[list(rows)] for rows in itertools.combinations(range(len(points)), size)]


def _point_one_way(vectors: list[np.ndarray]) -> bool:
    """Whether some w of the plane has w . v > 0 for every v. Exact, as the numbers are whole and small.

    That is so if one vector has all of them on its left, within less than half a turn.
    """
    if not vectors:
        return True
    x, y = np.transpose(vectors)
    cross, dot = np.outer(x, y) - np.outer(y, x), np.outer(x, x) + np.outer(y, y)
    return bool((np.where(cross == 0, dot, cross) > 0).all(axis=1).any())
