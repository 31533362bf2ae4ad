"""林あかり 2.5"""

import numpy as np


def _check(X, y):
    if X.ndim != 2:
        raise ValueError("X は行列")
    if y.shape != (X.shape[0],):
        raise ValueError("y の形")
    if X.shape[0] > X.shape[1]:
        raise ValueError("N <= d")
    if np.linalg.matrix_rank(X) != X.shape[0]:
        raise ValueError("ランク")


def minimum_norm_solution(X, y):
    _check(X, y)
    return np.linalg.pinv(X) @ y


def gram_coefficients(X, y):
    _check(X, y)
    G = X.T @ X  # グラム行列
    return np.linalg.pinv(G) @ X.T @ y


def nearest_solution(X, y, z):
    _check(X, y)
    if z.shape != (X.shape[1],):
        raise ValueError("z の形")
    return z - np.linalg.pinv(X) @ (X @ z - y)


def loss_hessian(X, beta):
    if beta.shape != (X.shape[0],):
        raise ValueError("beta の形")
    return (X.T * beta) @ X / X.shape[0]


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("学習率は正")
    w = np.zeros(X.shape[1])
    for i in order:
        if i >= X.shape[0]:
            raise ValueError("番号が範囲外")
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w
