"""Everything from one SVD; SGD as a product of affine maps."""

from functools import reduce

import numpy as np


def decompose(X, y):
    try:
        N, d = X.shape
    except ValueError as error:
        raise ValueError("X has to have two axes") from error
    if y.shape != (N,):
        raise ValueError("y")
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    if d < N or (s <= max(N, d) * np.finfo(float).eps * s.max()).any():
        raise ValueError("more equations than unknowns, or dependent ones")
    return U, s, Vt


def minimum_norm_solution(X, y):
    U, s, Vt = decompose(X, y)
    return Vt.T @ ((U.T @ y) / s)


def gram_coefficients(X, y):
    U, s, _ = decompose(X, y)
    return U @ ((U.T @ y) / s**2)


def nearest_solution(X, y, z):
    U, s, Vt = decompose(X, y)
    if z.shape != Vt.shape[1:]:
        raise ValueError("z")
    return Vt.T @ ((U.T @ y) / s) + z - Vt.T @ (Vt @ z)


def loss_hessian(X, beta):
    if beta.shape != X[:, 0].shape:
        raise ValueError("beta")
    return np.einsum("i,ij,ik->jk", beta, X, X) / beta.size


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0 or not set(map(int, order)) <= set(range(len(X))):
        raise ValueError("learning_rate or order")

    def step(w, i):
        x = X[i]
        return (np.eye(x.size) - learning_rate * np.outer(x, x)) @ w + learning_rate * y[i] * x

    return reduce(step, order, np.zeros(X.shape[1]))
