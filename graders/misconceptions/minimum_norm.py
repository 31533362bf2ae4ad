"""Known wrong answers to `minimum_norm_solution`; systems that are refused or not are in `minimum_norm_errors`."""

import numpy as np
from numpy.typing import NDArray

from reference.minimum_norm import _check_system
from saiten.grading import Text, misconception

FEATURES = Text(
    "Your code works with the matrix between features, which is singular for N < d; eq. 86 has the one between "
    "data points.",
    "特徴どうしの行列を使っていますが、N < d では逆行列がありません。式 (86) の行列はデータ点どうしのものです。",
)


@misconception(
    "minimum_norm_solution",
    Text(
        "Your code solves the system with the first N parameters and leaves the others 0: a solution, but not the "
        "shortest.",
        "最初の N 個のパラメタだけで解き、残りを 0 にしています。解ではありますが、ノルム最小ではありません。",
    ),
    lecture="A.3, eq. 86",
)
def first_parameters_only(X: NDArray[np.float64], y: NDArray[np.float64]) -> object:
    _check_system(X, y)
    if np.linalg.matrix_rank(X[:, : len(X)]) < len(X):
        return ...  # some solvers refuse it
    w = np.zeros(X.shape[1])
    w[: len(X)] = np.linalg.lstsq(X[:, : len(X)], y)[0]
    return w


@misconception(
    "minimum_norm_solution",
    Text(
        "Your code multiplies y by the transpose of X only; the inverse of the Gram matrix is missing (eq. 86).",
        "y に X の転置を掛けただけです。グラム行列の逆行列が抜けています (式 (86))。",
    ),
    lecture="A.3, eq. 86",
)
def transpose_for_inverse(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ y


@misconception("minimum_norm_solution", FEATURES, lecture="A.3, eqs 85-86")
def normal_equations(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.inv(X.T @ X) @ X.T @ y


@misconception("minimum_norm_solution", FEATURES, lecture="A.3, eqs 85-86")
def normal_equations_solved(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X.T @ X, X.T @ y)


@misconception(
    "minimum_norm_solution",
    Text(
        "Your code stops at the coefficients of the data points; w is the sum of the data points that they weigh "
        "(eq. 85).",
        "データ点の係数で止まっています。w は、その係数を掛けたデータ点の和です (式 (85))。",
    ),
    lecture="A.3, eqs 85-86",
)
def coefficients_for_solution(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T, y)


@misconception(
    "minimum_norm_solution",
    Text(
        "Your answer is a column of shape (d, 1); w is a vector of shape (d,).",
        "答えが形 (d, 1) の列になっています。w は形 (d,) のベクトルです。",
    ),
    lecture="A.3, eq. 86",
)
def solution_as_a_column(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ np.linalg.solve(X @ X.T, y[:, np.newaxis])
