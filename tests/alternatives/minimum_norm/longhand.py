# ruff: noqa: RET504, SIM300
"""Every function on its own with all of its checks; the tests of the graders break it in many places."""

import numpy as np


def minimum_norm_solution(X, y):
    if X.ndim != 2:
        raise ValueError("X")
    N, d = X.shape
    if y.shape != (N,):
        raise ValueError("y")
    if N > d:
        raise ValueError("N > d")
    if np.linalg.matrix_rank(X) < N:
        raise ValueError("rank")
    G = X @ X.T
    w = X.T @ np.linalg.solve(G, y)
    return w


def gram_coefficients(X, y):
    if X.ndim != 2:
        raise ValueError("X")
    N, d = X.shape
    if y.shape != (N,):
        raise ValueError("y")
    if N > d:
        raise ValueError("N > d")
    if np.linalg.matrix_rank(X) < N:
        raise ValueError("rank")
    G = X @ X.T
    w = np.linalg.solve(G, y)
    return w


def nearest_solution(X, y, z):
    if X.ndim != 2:
        raise ValueError("X")
    N, d = X.shape
    if y.shape != (N,):
        raise ValueError("y")
    if z.shape != (d,):
        raise ValueError("z")
    if N > d:
        raise ValueError("N > d")
    if np.linalg.matrix_rank(X) < N:
        raise ValueError("rank")
    G = X @ X.T
    w = z + X.T @ np.linalg.solve(G, y - X @ z)
    return w


def loss_hessian(X, beta):
    N, _d = X.shape
    if beta.shape != (N,):
        raise ValueError("beta")
    return X.T @ (beta[:, None] * X) / N


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("learning_rate")
    N, d = X.shape
    for i in order:
        if i < 0 or i >= N:
            raise ValueError("order")
    w = np.zeros(d)
    for i in order:
        error = X[i] @ w - y[i]
        w -= learning_rate * error * X[i]
    return w
