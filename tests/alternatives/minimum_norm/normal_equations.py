"""Equation 86 as it stands, with `solve`; the functions call each other."""

import numpy as np


def gram_coefficients(X, y):
    if X.ndim != 2:
        raise ValueError("X must be 2-D")
    n, d = X.shape
    if y.shape != (n,):
        raise ValueError("y must have shape (N,)")
    if n > d or np.linalg.matrix_rank(X @ X.T) < n:
        raise ValueError("rows must be independent")
    return np.linalg.solve(X @ X.T, y)


def minimum_norm_solution(X, y):
    return X.T @ gram_coefficients(X, y)


def nearest_solution(X, y, z):
    minimum_norm_solution(X, y)
    if z.shape != (X.shape[1],):
        raise ValueError("z must have shape (d,)")
    return z + minimum_norm_solution(X, y - X @ z)


def loss_hessian(X, beta):
    if beta.shape != (X.shape[0],):
        raise ValueError("beta must have shape (N,)")
    return X.T @ np.diag(beta) @ X / X.shape[0]


def sgd_from_zero(X, y, learning_rate, order):
    if not learning_rate > 0:
        raise ValueError("learning_rate must be positive")
    w = np.zeros(X.shape[1])
    for i in order:
        if i < 0 or i >= X.shape[0]:
            raise ValueError("index out of range")
        w = w - learning_rate * (w @ X[i] - y[i]) * X[i]
    return w
