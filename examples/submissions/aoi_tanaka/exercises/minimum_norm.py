"""Everything through one SVD, X = U S V^T. Then X^+ = V S^-1 U^T."""

from functools import reduce

import numpy as np


def svd_of_system(X, y):
    if np.ndim(X) != 2:
        raise ValueError("X has to be a matrix")
    N, d = X.shape
    if np.shape(y) != (N,):
        raise ValueError("y does not match X")
    if N > d:
        raise ValueError("overdetermined")
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    if s[-1] <= s[0] * d * np.finfo(float).eps:
        raise ValueError("rank deficient")
    return U, s, Vt


def minimum_norm_solution(X, y):
    U, s, Vt = svd_of_system(X, y)
    return Vt.T @ (U.T @ y / s)


def gram_coefficients(X, y):
    U, s, _ = svd_of_system(X, y)
    return U @ (U.T @ y / s**2)


def nearest_solution(X, y, z):
    svd_of_system(X, y)
    if np.shape(z) != (X.shape[1],):
        raise ValueError("z does not match X")
    # the correction of least norm: exactly what lstsq gives
    return z + np.linalg.lstsq(X, y - X @ z, rcond=None)[0]


def loss_hessian(X, beta):
    if np.shape(beta) != (len(X),):
        raise ValueError("one beta per row")
    return np.einsum("ni,n,nj->ij", X, beta, X) / len(X)


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("learning_rate must be positive")
    order = [int(i) for i in order]
    if order and (min(order) < 0 or max(order) >= len(X)):
        raise ValueError("index out of range")

    def step(w, i):
        return w + learning_rate * (y[i] - w @ X[i]) * X[i]

    return reduce(step, order, np.zeros(X.shape[1]))
