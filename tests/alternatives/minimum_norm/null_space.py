"""Any solution first, then its part in the null space taken off; pseudo-inverses; long double where it is cheap."""

import numpy as np


def _valid(X, y):
    if X.ndim - 2:
        raise ValueError("X is not a matrix")
    if y.shape != (len(X),):
        raise ValueError("y does not fit X")
    if np.linalg.matrix_rank(X) != len(X):
        raise ValueError("N > d or dependent rows")


def null_space(X):
    Q, _ = np.linalg.qr(X.T, mode="complete")
    return Q[:, len(X) :]


def minimum_norm_solution(X, y):
    _valid(X, y)
    return nearest_solution(X, y, np.zeros(X.shape[1]))


def gram_coefficients(X, y):
    _valid(X, y)
    return np.linalg.pinv(X.T) @ (np.linalg.pinv(X) @ y)


def nearest_solution(X, y, z):
    _valid(X, y)
    if z.shape != (X.shape[1],):
        raise ValueError("z does not fit X")
    anything = np.linalg.pinv(X) @ y + null_space(X).sum(axis=1)
    N = null_space(X)
    return anything - N @ (N.T @ (anything - z))


def loss_hessian(X, beta):
    if beta.shape != (len(X),):
        raise ValueError("beta does not fit X")
    X, beta = X.astype(np.longdouble), beta.astype(np.longdouble)
    return np.mean(beta[:, None, None] * X[:, :, None] * X[:, None, :], axis=0)


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("no step downhill")
    for i in order:
        if not 0 <= int(i) < len(X):
            raise ValueError(f"no data point {i}")
    w = np.zeros(X.shape[1], dtype=np.longdouble)
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w
