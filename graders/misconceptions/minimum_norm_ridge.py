"""Gram matrices that were made invertible by a little of the identity."""

import numpy as np
from numpy.typing import NDArray

from reference.minimum_norm import _check_system
from saiten.grading import Text, misconception

RIDGE = Text(
    "Your code adds a small multiple of the identity to the Gram matrix (ridge), so that its equation does not "
    "hold any more.",
    "グラム行列に単位行列の小さな定数倍を足しています (リッジ)。そのため、元の方程式が成り立ちません。",
)
STRENGTHS = [{"strength": 10.0**exponent} for exponent in range(-10, 0)]


def _ridge_coefficients(X: NDArray[np.float64], y: NDArray[np.float64], strength: float) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T + strength * np.eye(len(X)), y)


@misconception("minimum_norm_solution", RIDGE, lecture="A.3, eq. 86", variants=STRENGTHS)
def ridge_solution(X: NDArray[np.float64], y: NDArray[np.float64], *, strength: float = 1e-3) -> NDArray[np.float64]:
    return X.T @ _ridge_coefficients(X, y, strength)


@misconception("gram_coefficients", RIDGE, lecture="A.3, eq. 85", variants=STRENGTHS)
def ridge_coefficients(
    X: NDArray[np.float64], y: NDArray[np.float64], *, strength: float = 1e-3
) -> NDArray[np.float64]:
    return _ridge_coefficients(X, y, strength)
