"""Named inputs of `minimum_norm`: the rare good ones, and the unusable ones by reason."""

import numpy as np
from numpy.typing import NDArray

from saiten.grading import call
from saiten.values import Call

Array = NDArray[np.float64]
System = tuple[Array, Array]


def conditioned(N: int, d: int, condition: float, scale: float, seed: int) -> Array:
    """An (N, d) matrix with singular values from scale down to scale / condition."""
    rng = np.random.default_rng(seed)
    U, _ = np.linalg.qr(rng.normal(size=(N, N)))
    V, _ = np.linalg.qr(rng.normal(size=(d, N)))
    X: Array = (U * np.geomspace(scale, scale / condition, N)) @ V.T
    return X


def system(*rows: list[float], y: list[float]) -> System:
    return np.array(rows), np.array(y)


def labelled(X: Array) -> System:
    return X, 3 * np.cos(np.arange(1.0, len(X) + 1))


def calls(systems: dict[str, System]) -> dict[str, Call]:
    return {name: call(X, y) for name, (X, y) in systems.items()}


def calls_with_origin(systems: dict[str, System]) -> dict[str, Call]:
    """The same with a z of shape (d,); where X is not 2-D, d is what careless code takes for it."""
    return {name: call(X, y, 2 * np.sin(np.arange(1.0, X.shape[:2][-1] + 1))) for name, (X, y) in systems.items()}


# -- solvers

TWO_ROWS = np.array([[1.0, 2.0, 0.0], [0.5, -1.0, 4.0]])
SYSTEMS: dict[str, System] = {
    "one equation, one unknown": system([4.0], y=[-3.0]),
    "one data point": system([1.0, -2.0, 2.0, 0.5], y=[7.0]),
    "N = d = 2": system([2.0, 1.0], [1.0, 3.0], y=[5.0, -10.0]),
    "N = d = 4": labelled(conditioned(4, 4, 8.0, 3.0, seed=1)),
    "N = d - 1": labelled(conditioned(3, 4, 8.0, 3.0, seed=2)),
    "far more unknowns": labelled(conditioned(2, 9, 3.0, 5.0, seed=3)),
    "labels of 0": system([1.0, 2.0, 0.0], [0.5, -1.0, 4.0], y=[0.0, 0.0]),
    "a label of 0": system([0.0, -3.5, -4.5], y=[0.0]),
    "one label of 0": system([1.0, 2.0, 0.0], [0.5, -1.0, 4.0], y=[0.0, -2.0]),
    "a feature that is always 0": system([0.0, 2.0, 1.0], [0.0, -1.0, 4.0], y=[3.0, 1.0]),
    "two equal features": system([1.0, 1.0, 2.0], [3.0, 3.0, -1.0], y=[1.0, 4.0]),
    "orthogonal data points": system([1.0, 2.0, 0.0], [-4.0, 2.0, 0.0], y=[1.0, -3.0]),
    "nearly parallel data points": system([1.0, 1.0, 1.0], [1.0, 1.0, 1.01], y=[1.0, 1.02]),
    "condition 990": labelled(conditioned(3, 5, 990.0, 1.0, seed=4)),
    "condition 990, N = d": labelled(conditioned(4, 4, 990.0, 1.0, seed=5)),
    "condition 990, six data points": labelled(conditioned(6, 8, 990.0, 10.0, seed=6)),
    "large numbers in X": labelled(conditioned(3, 5, 20.0, 1e5, seed=7)),
    "small numbers in X": labelled(conditioned(3, 5, 30.0, 1e-3, seed=8)),
    "large labels": system([1.0, 2.0, 0.5], [3.0, -1.0, 2.0], y=[3e6, -2e6]),
    "small labels": system([1.0, 2.0, 0.5], [3.0, -1.0, 2.0], y=[3e-4, -2e-4]),
}
BY_KEYWORD = {"by keyword": call(X=TWO_ROWS, y=np.array([1.0, -3.0]))}

NOT_A_MATRIX: dict[str, System] = {
    "X is a vector": (np.array([1.0, 2.0, 2.0]), np.array([1.0, 3.0, 2.0])),
    "X is a vector, one label": (np.array([1.0, 2.0, 2.0]), np.array([3.0])),
    "X is one number": (np.array([2.0]), np.array([3.0])),
    "X is three-dimensional": (np.arange(24.0).reshape(2, 3, 4), np.array([1.0, 3.0])),
    "X has shape (1, 1, 3)": (np.array([[[1.0, 2.0, 2.0]]]), np.array([3.0])),
    "X has shape (1, 3, 1)": (np.array([[[1.0], [2.0], [2.0]]]), np.array([3.0])),
    "X has shape (1, 1, 1)": (np.array([[[2.0]]]), np.array([3.0])),
    "X has shape (2, 2, 1)": (np.array([[[1.0], [2.0]], [[3.0], [-1.0]]]), np.array([3.0, 1.0])),
}
NO_LABEL_A_ROW: dict[str, System] = {
    "y is a column": (TWO_ROWS, np.array([[1.0], [2.0]])),
    "y is a row": (TWO_ROWS, np.array([[1.0, 2.0]])),
    "y is a square": (TWO_ROWS, np.array([[1.0, 2.0], [3.0, 4.0]])),
    "y is too short": (TWO_ROWS, np.array([1.0])),
    "y is too long": (TWO_ROWS, np.array([1.0, 2.0, 3.0])),
    "y has d labels": (np.array([[1.0, 2.0, 2.0]]), np.array([1.0, 2.0, 3.0])),
    "y is a number": (TWO_ROWS, np.array(1.0)),
    "y is a number, one row": (np.array([[1.0, 2.0, 2.0]]), np.array(3.0)),
    "y has shape (1, 1)": (np.array([[1.0, 2.0, 2.0]]), np.array([[3.0]])),
    "y has shape (1, 1), one unknown": (np.array([[2.0]]), np.array([[3.0]])),
}
TOO_MANY_ROWS: dict[str, System] = {
    "N = 2, d = 1": system([1.0], [2.0], y=[3.0, 6.0]),
    "N = 3, d = 2": system([1.0, 0.0], [0.0, 1.0], [1.0, 1.0], y=[1.0, 2.0, 3.0]),
    "N = 3, d = 2, no solution": system([1.0, 0.0], [0.0, 1.0], [1.0, 1.0], y=[1.0, 2.0, 4.0]),
    "N = 5, d = 2": system([1.0, 2.0], [3.0, 1.0], [0.0, 1.0], [2.0, 2.0], [1.0, 5.0], y=[3.0, 4.0, 1.0, 4.0, 6.0]),
}
# Small whole numbers, so that exact and numerical rank agree. Elimination leaves a tiny pivot in most of these
# Gram matrices instead of 0: `solve` and `inv` answer without complaint.
DEPENDENT_ROWS: dict[str, System] = {
    "a row twice": system([1.0, 2.0, 3.0], [1.0, 2.0, 3.0], y=[1.0, 1.0]),
    "a row twice, no solution": system([1.0, 2.0, 3.0], [1.0, 2.0, 3.0], y=[1.0, 2.0]),
    "a row of 0": system([1.0, 2.0, 4.0], [0.0, 0.0, 0.0], y=[1.0, 0.0]),
    "one data point of 0": system([0.0, 0.0, 0.0], y=[0.0]),
    "one data point of 0, label 1": system([0.0, 0.0], y=[1.0]),
    "one unknown, X = 0": system([0.0], y=[2.0]),
    "a multiple of a row, square": system([9.0, -3.0], [6.0, -2.0], y=[6.0, 4.0]),
    "a multiple of a row, square, no solution": system([6.0, -9.0], [-2.0, 3.0], y=[1.0, 2.0]),
    "a multiple of a row": system([-2.0, 3.0, 3.0], [6.0, -9.0, -9.0], y=[4.0, -12.0]),
    "a multiple of a row, d = 4": system([-6.0, 3.0, 3.0, -6.0], [-2.0, 1.0, 1.0, -2.0], y=[3.0, 1.0]),
    "a multiple of a row, no solution": system([-3.0, -9.0, 0.0, 0.0], [1.0, 3.0, 0.0, 0.0], y=[1.0, 2.0]),
    "rank 1 of 3": system([1.0, 2.0, 3.0], [2.0, 4.0, 6.0], [3.0, 6.0, 9.0], y=[1.0, 2.0, 3.0]),
    "rank 2 of 3, square": system([5.0, -4.0, 1.0], [0.0, -3.0, -3.0], [-3.0, -3.0, -6.0], y=[2.0, -6.0, -12.0]),
    "rank 2 of 3, no solution": system([-6.0, 4.0, 8.0], [4.0, -4.0, -4.0], [-2.0, -4.0, 8.0], y=[1.0, 2.0, 3.0]),
    "rank 2 of 3, d = 4": system(
        [-1.0, 5.0, -1.0, 6.0], [1.0, -3.0, 1.0, -4.0], [2.0, -7.0, 2.0, -9.0], y=[9.0, -5.0, -12.0]
    ),
    "rank 2 of 3, d = 4, no solution": system(
        [0.0, 0.0, -9.0, 6.0], [-8.0, 4.0, 7.0, -4.0], [-4.0, 2.0, -7.0, 5.0], y=[1.0, 2.0, 3.0]
    ),
    "rank 2 of 3, d = 5": system(
        [3.0, 3.0, -3.0, 1.0, 0.0], [6.0, 6.0, -4.0, 4.0, -8.0], [0.0, 0.0, -1.0, -1.0, 4.0], y=[4.0, 4.0, 2.0]
    ),
    "rank 3 of 4": system(
        [9.0, 6.0, 6.0, -6.0, 9.0],
        [-4.0, 2.0, 1.0, 8.0, -2.0],
        [9.0, -4.0, -1.0, -2.0, -9.0],
        [8.0, -5.0, -2.0, -3.0, -9.0],
        y=[24.0, 5.0, -7.0, -11.0],
    ),
    "rank 3 of 4, square": system(
        [-2.0, 0.0, -6.0, 2.0],
        [-5.0, 7.0, 2.0, 0.0],
        [2.0, -6.0, -8.0, 2.0],
        [-4.0, 8.0, 0.0, 2.0],
        y=[1.0, 2.0, 3.0, 4.0],
    ),
}

ORIGINS: dict[str, Call] = {
    "z = 0": call(TWO_ROWS, np.array([1.0, -3.0]), np.zeros(3)),
    "z solves it already": call(TWO_ROWS, np.array([4.0, 11.25]), np.array([1.0, 1.5, 3.0625])),
    "z a multiple of a row": call(TWO_ROWS, np.array([1.0, -3.0]), np.array([2.0, 4.0, 0.0])),
    "z orthogonal to the rows": call(np.array([[1.0, 2.0, 2.0]]), np.array([9.0]), np.array([2.0, 1.0, -2.0])),
    "z and y small": call(TWO_ROWS, np.array([1e-4, -3e-4]), np.array([2e-5, -1e-5, 3e-4])),
    "z large": call(TWO_ROWS, np.array([1.0, -3.0]), np.array([100.0, -400.0, 250.0])),
    "by keyword": call(X=TWO_ROWS, y=np.array([1.0, -3.0]), z=np.array([1.0, 0.5, -2.0])),
}
ORIGINS_OF_ANOTHER_SHAPE: dict[str, Call] = {
    "z is too short": call(TWO_ROWS, np.array([1.0, -3.0]), np.array([1.0, 2.0])),
    "z is too long": call(TWO_ROWS, np.array([1.0, -3.0]), np.array([1.0, 2.0, 3.0, 4.0])),
    "z is one component": call(TWO_ROWS, np.array([1.0, -3.0]), np.array([1.0])),
    "z is a number": call(TWO_ROWS, np.array([1.0, -3.0]), np.array(1.0)),
    "z is a column": call(TWO_ROWS, np.array([1.0, -3.0]), np.array([[1.0], [2.0], [3.0]])),
    "z is a row": call(TWO_ROWS, np.array([1.0, -3.0]), np.array([[1.0, 2.0, 3.0]])),
    "z is X": call(TWO_ROWS, np.array([1.0, -3.0]), TWO_ROWS),
    "z is a column, one data point": call(np.array([[3.0, 4.0]]), np.array([50.0]), np.array([[1.0], [2.0]])),
    "z has shape (1, 1), one unknown": call(np.array([[2.0]]), np.array([3.0]), np.array([[1.0]])),
    "z is a number, one data point": call(np.array([[3.0, 4.0]]), np.array([50.0]), np.array(0.5)),
    "z is a number, one unknown": call(np.array([[2.0]]), np.array([3.0]), np.array(1.0)),
}

# -- curvatures

CURVATURES: dict[str, Call] = {
    "one data point, one feature": call(np.array([[3.0]]), np.array([-2.0])),
    "one data point": call(np.array([[1.0, -2.0, 0.5]]), np.array([1.5])),
    "one feature": call(np.array([[1.0], [-2.0], [0.5]]), np.array([1.5, -1.0, 3.0])),
    "more data points than features": call(
        np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 2.0], [1.0, 1.0]]), np.array([1.0, 2.0, -0.5, 4.0])
    ),
    "square": call(np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([0.5, -3.0])),
    "more features than data points": call(TWO_ROWS, np.array([0.5, -3.0])),
    "a row twice": call(np.array([[1.0, 2.0], [1.0, 2.0], [3.0, 1.0]]), np.array([1.0, 2.0, 3.0])),
    "curvatures of 0": call(TWO_ROWS, np.array([0.0, 0.0])),
    "one curvature of 0": call(TWO_ROWS, np.array([0.0, 2.0])),
    "negative curvatures": call(TWO_ROWS, np.array([-1.0, -2.0])),
    "a matrix of 0": call(np.zeros((2, 3)), np.array([1.0, 2.0])),
    "large numbers": call(TWO_ROWS * 1e5, np.array([3e4, -2e4])),
    "small numbers": call(TWO_ROWS * 1e-2, np.array([3e-3, 2e-3])),
    "seven data points": call(conditioned(3, 7, 5.0, 4.0, seed=9).T.copy(), np.arange(7.0) - 2),
    "by keyword": call(X=TWO_ROWS, beta=np.array([2.0, 0.25])),
}

NO_CURVATURE_A_ROW: dict[str, Call] = {
    "beta is too short": call(np.eye(3), np.array([1.0, 2.0])),
    "beta is too long": call(np.eye(3), np.array([1.0, 2.0, 3.0, 4.0])),
    "one for all": call(np.eye(3), np.array([2.0])),
    "one for two data points": call(TWO_ROWS, np.array([2.0])),
    "beta is a number": call(np.eye(3), np.array(2.0)),
    "beta is a number, one data point": call(np.array([[1.0, 2.0]]), np.array(2.0)),
    "beta is a column": call(np.eye(3), np.array([[1.0], [2.0], [3.0]])),
    "beta is a row": call(np.eye(3), np.array([[1.0, 2.0, 3.0]])),
    "beta is a diagonal matrix": call(np.eye(3), np.diag([1.0, 2.0, 3.0])),
    "one per feature": call(TWO_ROWS, np.array([1.0, 2.0, 3.0])),
    "one per feature, more data points": call(TWO_ROWS.T, np.array([1.0, 2.0])),
    "one per number in X": call(TWO_ROWS, TWO_ROWS),
    "beta has shape (1, 1)": call(np.array([[3.0]]), np.array([[2.0]])),
}

# -- SGD

FOUR_ROWS = np.array([[1.0, 0.5], [-0.5, 1.0], [2.0, -1.0], [0.25, 1.5]])
FOUR_LABELS = np.array([1.0, -2.0, 0.5, 3.0])

DESCENTS: dict[str, Call] = {
    "no step, list": call(FOUR_ROWS, FOUR_LABELS, 0.1, []),
    "no step, tuple": call(FOUR_ROWS, FOUR_LABELS, 0.1, ()),
    "no step, array": call(FOUR_ROWS, FOUR_LABELS, 0.1, np.array([], dtype=np.int64)),
    "one step": call(FOUR_ROWS, FOUR_LABELS, 0.1, [2]),
    "the last data point": call(FOUR_ROWS, FOUR_LABELS, 0.1, [3]),
    "one data point again and again": call(FOUR_ROWS, FOUR_LABELS, 0.1, [1, 1, 1, 1]),
    "a data point twice, others once": call(FOUR_ROWS, FOUR_LABELS, 0.3, [3, 1, 3, 0]),
    "an epoch": call(FOUR_ROWS, FOUR_LABELS, 0.1, (0, 1, 2, 3)),
    "backwards": call(FOUR_ROWS, FOUR_LABELS, 0.1, [3, 2, 1, 0]),
    "an array": call(FOUR_ROWS, FOUR_LABELS, 0.1, np.array([2, 0, 3, 2, 1], dtype=np.int64)),
    "an array of 32-bit integers": call(FOUR_ROWS, FOUR_LABELS, 0.1, np.array([2, 0, 1], dtype=np.int32)),
    "three epochs": call(FOUR_ROWS, FOUR_LABELS, 0.05, [0, 1, 2, 3] * 3),
    "a large learning rate": call(FOUR_ROWS, FOUR_LABELS, 2.5, [0, 2, 1]),
    "a small learning rate": call(FOUR_ROWS, FOUR_LABELS, 1e-4, [0, 2, 1, 3]),
    "one data point, one feature": call(np.array([[2.0]]), np.array([3.0]), 0.1, [0, 0]),
    "one data point": call(np.array([[2.0, -1.0, 0.5]]), np.array([3.0]), 0.1, [0, 0]),
    "one feature": call(np.array([[2.0], [-1.0], [0.5]]), np.array([3.0, 1.0, 2.0]), 0.1, [0, 2, 1]),
    "more features than data points": call(TWO_ROWS, np.array([1.0, -3.0]), 0.1, [1, 0, 1]),
    "a row twice": call(np.array([[1.0, 2.0], [1.0, 2.0]]), np.array([1.0, 3.0]), 0.1, [0, 1]),
    "labels of 0": call(FOUR_ROWS, np.zeros(4), 0.1, [0, 1, 2]),
    "by keyword": call(X=FOUR_ROWS, y=FOUR_LABELS, learning_rate=0.2, order=[1, 3, 0]),
}

NO_ROW_NUMBERS: dict[str, Call] = {
    "index N": call(FOUR_ROWS, FOUR_LABELS, 0.1, [4]),
    "index N after others": call(FOUR_ROWS, FOUR_LABELS, 0.1, [0, 1, 4]),
    "index N before others": call(FOUR_ROWS, FOUR_LABELS, 0.1, (4, 0, 1)),
    "index N in an array": call(FOUR_ROWS, FOUR_LABELS, 0.1, np.array([0, 4, 1], dtype=np.int64)),
    "an index far too large": call(FOUR_ROWS, FOUR_LABELS, 0.1, [0, 1000]),
    "the number of a feature, not of a data point": call(TWO_ROWS, np.array([1.0, -3.0]), 0.1, [0, 2]),
    "index -1": call(FOUR_ROWS, FOUR_LABELS, 0.1, [-1]),
    "index -1 among others": call(FOUR_ROWS, FOUR_LABELS, 0.1, [0, -1, 2]),
    "index -1 at the end": call(FOUR_ROWS, FOUR_LABELS, 0.1, (0, 2, -1)),
    "index -N": call(FOUR_ROWS, FOUR_LABELS, 0.1, [-4]),
    "index below -N": call(FOUR_ROWS, FOUR_LABELS, 0.1, [-9]),
    "index -1 in an array": call(FOUR_ROWS, FOUR_LABELS, 0.1, np.array([0, -1, 2], dtype=np.int64)),
    "index -1, one data point": call(np.array([[2.0, 1.0]]), np.array([3.0]), 0.1, [-1]),
    "index 1, one data point": call(np.array([[2.0, 1.0]]), np.array([3.0]), 0.1, [0, 1]),
}

NO_LEARNING_RATES: dict[str, Call] = {
    "learning rate 0": call(FOUR_ROWS, FOUR_LABELS, 0.0, [0, 1]),
    "learning rate 0, one data point": call(np.array([[2.0, 1.0]]), np.array([3.0]), 0.0, (0,)),
    "learning rate -0.1": call(FOUR_ROWS, FOUR_LABELS, -0.1, [0, 1]),
    "learning rate -2": call(FOUR_ROWS, FOUR_LABELS, -2.0, (0, 1)),
    "learning rate just below 0": call(FOUR_ROWS, FOUR_LABELS, -1e-9, np.array([0, 1], dtype=np.int64)),
    "learning rate 0 and no step": call(FOUR_ROWS, FOUR_LABELS, 0.0, []),
    "learning rate -0.1 and no step": call(FOUR_ROWS, FOUR_LABELS, -0.1, []),
}
