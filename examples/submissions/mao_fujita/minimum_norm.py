"""minimum norm, 藤田真央"""
import numpy as np


def gram_coefficients(X, y):
    if X.ndim != 2:
        raise ValueError("X is a matrix")
    N, d = X.shape
    if y.shape != (N,):
        raise ValueError("one y for each row")
    if N > d or np.linalg.matrix_rank(X) < N:
        raise ValueError("rows not independent")
    # the diagonal holds the squared norms of the rows
    return y / np.diag(X @ X.T)


def minimum_norm_solution(X, y):
    return X.T @ gram_coefficients(X, y)


def nearest_solution(X, y, z):
    if X.ndim != 2 or z.shape != (X.shape[1],):
        raise ValueError("z")
    if y.shape != (len(X),):
        raise ValueError("y")
    return z + minimum_norm_solution(X, y - X @ z)


def loss_hessian(X, beta):
    if beta.shape != (len(X),):
        raise ValueError("one beta for each row")
    return X.T @ np.diag(beta) @ X / len(X)


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("learning rate > 0")
    w = np.zeros(X.shape[1])
    for i in order:
        if not 0 <= i < len(X):
            raise ValueError("no such row")
        w = w - learning_rate * (np.dot(w, X[i]) - y[i]) * X[i]
    return w
