"""Cholesky's factor of the Gram matrix; copies of everything, results as views of larger arrays."""

import copy

import numpy as np


def factor(X, y):
    X, y = copy.deepcopy(X), copy.deepcopy(y)
    if X.ndim != 2 or y.shape != (X.shape[0],):
        raise ValueError("shape")
    if X.shape[0] > X.shape[1]:
        raise ValueError("N > d")
    if np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")
    return np.linalg.cholesky(X @ X.T)


def gram_coefficients(X, y):
    L = factor(X, y)
    alpha = np.linalg.solve(L.T, np.linalg.solve(L, y[:, None]))
    return alpha[:, 0]


def minimum_norm_solution(X, y):
    L = factor(X, y)
    return (np.linalg.solve(L, X).T @ np.linalg.solve(L, y[:, None])).ravel()


def nearest_solution(X, y, z):
    L = factor(X, y)
    if z.shape != X[0].shape:
        raise ValueError("z")
    residual = y - X @ z
    return z + X.T @ np.linalg.solve(L.T, np.linalg.solve(L, residual))


def loss_hessian(X, beta):
    if beta.shape != (X.shape[0],):
        raise ValueError("beta")
    signs, roots = np.sign(beta), np.sqrt(np.abs(beta))
    scaled = roots[:, None] * X
    return np.asfortranarray(scaled.T @ (signs[:, None] * scaled)) / np.float64(X.shape[0])


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("learning_rate")
    if any(i < 0 or i > len(X) - 1 for i in order):
        raise ValueError("order")
    history = [np.zeros(X.shape[1])]
    for i in order:
        w = history[-1]
        history.append(w - learning_rate * (np.inner(w, X[i]) - y[i]) * X[i])
    return history[-1]
