"""Gram matrices that were made invertible by a little of the identity, in the strengths that students choose."""

import numpy as np
from numpy.typing import NDArray

from reference.minimum_norm import _check_system
from saiten.grading import Text, misconception

RIDGE = Text(
    "Your code adds a small multiple of the identity to the Gram matrix (ridge), so that its equation does not "
    "hold any more.",
    "グラム行列に単位行列の小さな定数倍を足しています (リッジ)。そのため、元の方程式が成り立ちません。",
)


@misconception(
    "minimum_norm_solution",
    RIDGE,
    lecture="A.3, eq. 86",
)
def ridge_solution(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ np.linalg.solve(X @ X.T + 1e-3 * np.eye(len(X)), y)


@misconception(
    "gram_coefficients",
    RIDGE,
    lecture="A.3, eq. 85",
)
def ridge_coefficients(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T + 1e-3 * np.eye(len(X)), y)


@misconception("minimum_norm_solution", RIDGE, lecture="A.3, eq. 86")
def ridge_solution_1e_1(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ np.linalg.solve(X @ X.T + 1e-1 * np.eye(len(X)), y)


@misconception("gram_coefficients", RIDGE, lecture="A.3, eq. 85")
def ridge_coefficients_1e_1(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T + 1e-1 * np.eye(len(X)), y)


@misconception("minimum_norm_solution", RIDGE, lecture="A.3, eq. 86")
def ridge_solution_1e_2(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ np.linalg.solve(X @ X.T + 1e-2 * np.eye(len(X)), y)


@misconception("gram_coefficients", RIDGE, lecture="A.3, eq. 85")
def ridge_coefficients_1e_2(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T + 1e-2 * np.eye(len(X)), y)


@misconception("minimum_norm_solution", RIDGE, lecture="A.3, eq. 86")
def ridge_solution_1e_4(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ np.linalg.solve(X @ X.T + 1e-4 * np.eye(len(X)), y)


@misconception("gram_coefficients", RIDGE, lecture="A.3, eq. 85")
def ridge_coefficients_1e_4(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T + 1e-4 * np.eye(len(X)), y)


@misconception("minimum_norm_solution", RIDGE, lecture="A.3, eq. 86")
def ridge_solution_1e_6(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ np.linalg.solve(X @ X.T + 1e-6 * np.eye(len(X)), y)


@misconception("gram_coefficients", RIDGE, lecture="A.3, eq. 85")
def ridge_coefficients_1e_6(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T + 1e-6 * np.eye(len(X)), y)


@misconception("minimum_norm_solution", RIDGE, lecture="A.3, eq. 86")
def ridge_solution_1e_8(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ np.linalg.solve(X @ X.T + 1e-8 * np.eye(len(X)), y)


@misconception("gram_coefficients", RIDGE, lecture="A.3, eq. 85")
def ridge_coefficients_1e_8(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T + 1e-8 * np.eye(len(X)), y)


@misconception("minimum_norm_solution", RIDGE, lecture="A.3, eq. 86")
def ridge_solution_1e_10(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ np.linalg.solve(X @ X.T + 1e-10 * np.eye(len(X)), y)


@misconception("gram_coefficients", RIDGE, lecture="A.3, eq. 85")
def ridge_coefficients_1e_10(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T + 1e-10 * np.eye(len(X)), y)
