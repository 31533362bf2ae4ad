import sys

import numpy as np


def check(X, y):
    if X.ndim != 2 or y.shape != X.shape[:1] or X.shape[0] > X.shape[1]:
        raise ValueError("wrong shapes")
    if np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("dependent rows")


def gram_coefficients(X, y):
    check(X, y)
    return np.linalg.solve(X @ X.T, y)


def minimum_norm_solution(X, y):
    return X.T @ gram_coefficients(X, y)


def nearest_solution(X, y, z):
    check(X, y)
    if z.shape != (X.shape[1],):
        raise ValueError("wrong shape of z")
    return z + minimum_norm_solution(X, y - X @ z)


def loss_hessian(X, beta):
    if beta.shape != X.shape[:1]:
        raise ValueError("wrong shape of beta")
    d = X.shape[1]
    H = np.zeros((d, d))
    for x, b in zip(X, beta):
        H += b * np.outer(x, x)
    return H / X.shape[0]


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        sys.exit("learning rate!")
    w = np.zeros(X.shape[1])
    for i in order:
        if i < 0 or i >= X.shape[0]:
            sys.exit("index!")
        w = w - learning_rate * (w @ X[i] - y[i]) * X[i]
    return w
