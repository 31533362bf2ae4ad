"""Unusable arguments that are refused, but not by the ValueError that is asked for."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reference.minimum_norm import _check_system
from saiten.grading import Text, misconception

SHAPES = Text(
    "Your code refuses wrong shapes of X and y, but with another exception than ValueError, for example by an assert.",
    "X や y の形が違うときに拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)
RANK = Text(
    "Your code refuses dependent or too many rows, but with another exception than ValueError, for example by "
    "an assert.",
    "従属な行や多すぎる行を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


@misconception("minimum_norm_solution", SHAPES, lecture="A.3, eq. 86")
def solution_shapes_by_another_exception(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1]:
        raise AssertionError("shapes")
    _check_system(X, y)
    return np.linalg.pinv(X) @ y


@misconception("minimum_norm_solution", RANK, lecture="A.3, eq. 86")
def solution_rank_by_another_exception(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1]:
        raise ValueError("shapes")
    if np.linalg.matrix_rank(X) < len(X):
        raise AssertionError("rank")
    return np.linalg.pinv(X) @ y


@misconception("gram_coefficients", SHAPES, lecture="A.3, eq. 85")
def coefficients_shapes_by_another_exception(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1]:
        raise AssertionError("shapes")
    _check_system(X, y)
    return np.linalg.pinv(X @ X.T) @ y


@misconception("gram_coefficients", RANK, lecture="A.3, eq. 85")
def coefficients_rank_by_another_exception(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1]:
        raise ValueError("shapes")
    if np.linalg.matrix_rank(X) < len(X):
        raise AssertionError("rank")
    return np.linalg.pinv(X @ X.T) @ y


@misconception("nearest_solution", SHAPES, lecture="A.3, eqs 86-89")
def nearest_shapes_by_another_exception(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1]:
        raise AssertionError("shapes")
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError("z")
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception("nearest_solution", RANK, lecture="A.3, eqs 86-89")
def nearest_rank_by_another_exception(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1]:
        raise ValueError("shapes")
    if z.shape != X.shape[1:]:
        raise ValueError("z")
    if np.linalg.matrix_rank(X) < len(X):
        raise AssertionError("rank")
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception(
    "nearest_solution",
    Text(
        "Your code refuses a z of another shape, but with another exception than ValueError, for example by an assert.",
        "形の違う z を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="A.3, eqs 86-89",
)
def z_refused_by_another_exception(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise AssertionError("z")
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception(
    "sgd_from_zero",
    Text(
        "Your code refuses indices out of range, but with another exception than ValueError, such as IndexError.",
        "範囲外の番号を拒否してはいますが、ValueError ではなく IndexError などの別の例外になっています。",
    ),
    lecture="A.3, eq. 84",
)
def indices_refused_by_another_exception(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate <= 0:
        raise ValueError("learning_rate")
    if any(not 0 <= i < len(X) for i in order):
        raise IndexError("order")
    w = np.zeros(X.shape[1])
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "Your code refuses a learning rate of 0 or less, but with another exception than ValueError, for example "
        "by an assert.",
        "0 以下の学習率を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="A.3, eq. 84",
)
def learning_rate_refused_by_another_exception(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate <= 0:
        raise AssertionError("learning_rate")
    if any(not 0 <= i < len(X) for i in order):
        raise ValueError("order")
    w = np.zeros(X.shape[1])
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w
