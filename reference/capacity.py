"""Shattering, the VC dimension and the Rademacher complexity (section 2.2)."""

import itertools
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MOST = 20


def dichotomies_1d_thresholds(n: int) -> int:
    """|S_X| of eq. 24 for thresholds: below all points, between two neighbours, or above all."""
    return n + 1


def is_linearly_separable(points: Array, labels: Array) -> bool:
    """Fig. 7: is there a direction in which every point labelled +1 lies further than every one labelled -1?

    Raises ValueError if points (N, 2) and labels (N,) have other shapes, or a label is not 1 or -1.
    """
    points, labels = _checked(points), np.asarray(labels)
    if labels.shape != (len(points),):
        raise ValueError(f"there are {len(points)} points, but labels has the shape {labels.shape}")
    _check_signs(labels)
    return _has_solution(_differences(points, labels))


def is_shattered_by_lines(points: Array) -> bool:
    """Eq. 25 for lines. Raises ValueError if points is not of shape (N, 2)."""
    points = _checked(points)
    return all(is_linearly_separable(points, labels) for labels in _all_signs(len(points)))


def is_shattered_by_discs(points: Array) -> bool:
    """Eq. 25 for discs: some centre c has to be nearer to every point p labelled +1 than to every q labelled -1.

    |p - c|^2 < |q - c|^2 is linear in c: (p - q) 2c - |p|^2 + |q|^2 > 0, so a solution w = (2c, 1) is sought, up to a
    positive factor. Raises ValueError if points is not of shape (N, 2).
    """
    points = _checked(points)
    lifted = np.column_stack([points, -np.sum(points**2, axis=1)])
    last_is_positive = np.array([[0.0, 0.0, 1.0]])
    return all(
        _has_solution(np.concatenate([_differences(lifted, labels), last_is_positive]))
        for labels in _all_signs(len(points))
    )


def vc_dimension_on(points: Array, shatters: Callable[[Array], bool]) -> int:
    """The size of the largest shattered part of the points (N, d), 0 if there is none."""
    size = 0
    while size < len(points) and any(map(shatters, _parts(points, size + 1))):
        size += 1
    return size


def empirical_rademacher(predictions: Array) -> float:
    """Eq. 26 over all sigma.

    Raises ValueError if predictions is not (m, N) with N <= 20, or holds anything else than 1 and -1.
    """
    predictions = np.asarray(predictions, dtype=np.float64)
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


def _checked(points: Array) -> Array:
    points = np.asarray(points, dtype=np.float64)
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError(f"points must be of shape (N, 2), not {points.shape}")
    return points


def _check_signs(values: Array) -> None:
    if not np.isin(values, (-1, 1)).all():
        raise ValueError("only 1 and -1 are labels")


def _all_signs(n: int) -> Array:
    """All rows of n signs (2^n, n)."""
    return np.array(list(itertools.product((-1.0, 1.0), repeat=n)))


def _parts(points: Array, size: int) -> list[Array]:
    """All choices of `size` rows."""
    return [points[list(rows)] for rows in itertools.combinations(range(len(points)), size)]


def _differences(points: Array, labels: Array) -> Array:
    """From each point labelled -1 to each one labelled +1, as rows (N+ N-, d)."""
    differences: Array = points[labels == 1, None] - points[labels == -1]
    return differences.reshape(-1, points.shape[1])


def _has_solution(rows: Array) -> bool:
    """Whether some w has row . w > 0 for every row (r, d): Fourier and Motzkin's elimination of one unknown after the
    other.

    Exact for the whole numbers of this exercise: with coordinates up to 20 no product reaches 2^53.
    """
    while rows.shape[1] > 1:
        first, rest = rows[:, 0], rows[:, 1:]
        lower, upper = first > 0, first < 0
        pairs = first[lower, None, None] * rest[upper] - first[upper, None] * rest[lower, None]
        rows = np.concatenate([rest[first == 0], pairs.reshape(-1, rest.shape[1])])
    return bool((rows > 0).all() or (rows < 0).all())
