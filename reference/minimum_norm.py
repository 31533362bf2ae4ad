"""Linear systems with more parameters than data (lecture 2.3, 2.5 and A.3; equations 82-89)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def _check_system(X: NDArray[np.float64], y: NDArray[np.float64]) -> None:
    """Xw = y has a solution of least norm by eq. 86 only where the N rows of X are independent."""
    if X.ndim != 2:
        raise ValueError(f"X is a matrix (N, d), not an array of shape {X.shape}")
    N, d = X.shape
    if y.shape != (N,):
        raise ValueError(f"y holds one label a row of X: shape ({N},), not {y.shape}")
    if d < N:
        raise ValueError(f"more equations than unknowns: N = {N} > d = {d}")
    if np.linalg.matrix_rank(X) < N:
        raise ValueError("the rows of X are linearly dependent: rank X < N")


def minimum_norm_solution(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """The solution w of Xw = y of least L2 norm (2.5 item 1, A.3, equation 86)."""
    _check_system(X, y)
    # With X^T = QR, eq. 86 reads w = Q R^-T y: the condition of X X^T, the square of that of X, is not met.
    Q, R = np.linalg.qr(X.T)
    return Q @ np.linalg.solve(R.T, y)


def gram_coefficients(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """The coefficients alpha with X X^T alpha = y (A.3, equation 85)."""
    _check_system(X, y)
    _, R = np.linalg.qr(X.T)  # X X^T = R^T R
    return np.linalg.solve(R, np.linalg.solve(R.T, y))


def nearest_solution(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    """The solution w of Xw = y that lies nearest to z (A.3, equations 86-89 with z as the origin)."""
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError(f"z has one component a column of X: shape {X.shape[1:]}, not {z.shape}")
    return z + minimum_norm_solution(X, y - X @ z)


def loss_hessian(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    """The Hessian (1/N) X^T diag(beta) X of the mean loss at a solution of Xw = y (A.3, equation 83)."""
    N = len(X)
    if beta.shape != (N,):
        raise ValueError(f"beta holds one curvature a row of X: shape ({N},), not {beta.shape}")
    return X.T @ (beta[:, np.newaxis] * X) / N


def sgd_from_zero(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    """The parameters w after one step of SGD per index in order, from w = 0 (A.3, equation 84)."""
    if learning_rate <= 0:
        raise ValueError(f"learning_rate is positive, not {learning_rate}")
    N, d = X.shape
    if any(not 0 <= i < N for i in order):
        raise ValueError(f"order holds row numbers from 0 to {N - 1}")
    w = np.zeros(d)
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w
