"""`lstsq` and its rank; the nearest solution from Lagrange's multipliers; alpha from w."""

import numpy as np


class Unusable(ValueError):
    """The system cannot be solved."""


def minimum_norm_solution(X, y):
    if len(X.shape) != 2 or y.shape != X.shape[:1]:
        raise Unusable("shape")
    w, _, rank, _ = np.linalg.lstsq(X, y, rcond=None)
    if rank < X.shape[0]:
        raise Unusable("rank")
    return w


def gram_coefficients(X, y):
    w = minimum_norm_solution(X, y)
    return np.linalg.lstsq(X.T, w, rcond=None)[0]


def nearest_solution(X, y, z):
    minimum_norm_solution(X, y)
    N, d = X.shape
    if z.shape != (d,):
        raise Unusable("z")
    stationarity = np.block([[np.eye(d), X.T], [X, np.zeros((N, N))]])
    return np.linalg.solve(stationarity, np.concatenate([z, y]))[:d]


def loss_hessian(X, beta):
    if beta.ndim != 1 or beta.shape[0] != X.shape[0]:
        raise Unusable("beta")
    return (X.T * beta).dot(X) / len(beta)


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise Unusable("learning_rate")
    rows = list(order)
    if rows and not (min(rows) >= 0 and max(rows) <= X.shape[0] - 1):
        raise Unusable("order")
    alpha = np.zeros(len(X))  # w = X^T alpha all along
    for i in rows:
        alpha[i] -= learning_rate * (X[i] @ X.T @ alpha - y[i])
    return X.T @ alpha
