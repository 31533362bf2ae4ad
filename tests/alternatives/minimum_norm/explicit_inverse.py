"""Explicit inverses and projections; rank from singular values; no function calls another."""

import numpy as np
from numpy.linalg import inv, norm, svd


def minimum_norm_solution(X, y):
    if np.ndim(X) != 2 or np.shape(y) != (np.shape(X)[0],) or X.shape[0] > X.shape[1]:
        raise ValueError("shapes")
    s = svd(X, compute_uv=False)
    if s[-1] <= 1e-10 * s[0]:
        raise ValueError("rank")
    return X.transpose().dot(inv(X.dot(X.transpose()))).dot(y)


def gram_coefficients(X, y):
    if X.ndim != 2:
        raise ValueError("X")
    if y.ndim != 1 or len(y) != len(X):
        raise ValueError("y")
    if len(X) > len(X.T):
        raise ValueError("N > d")
    s = svd(X, compute_uv=False)
    if s.min() < 1e-12 or s.max() / s.min() > 1e12:
        raise ValueError("rank")
    return inv(X @ X.T) @ y


def nearest_solution(X, y, z):
    if X.ndim != 2 or y.ndim != 1 or z.ndim != 1 or X.shape != (y.size, z.size):
        raise ValueError("shapes")
    if y.size > z.size or np.linalg.matrix_rank(X.T) != y.size:
        raise ValueError("rank")
    back = X.T @ inv(X @ X.T)
    return (np.eye(z.size) - back @ X) @ z + back @ y


def loss_hessian(X, beta):
    N, d = X.shape
    if np.shape(beta) != (N,):
        raise ValueError("beta")
    total = np.zeros((d, d))
    for row, curvature in zip(X, beta, strict=True):
        total += curvature * np.outer(row, row)
    return total / N


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("learning rate")
    order = np.asarray(order, dtype=int)
    if order.size and (order.min() < 0 or order.max() >= len(y)):
        raise ValueError("order")
    w = np.zeros(X.shape[1])
    for i in order:
        gradient = (norm(0) + X[i].dot(w) - y[i]) * X[i]
        w -= learning_rate * gradient
    return w
