"""Mori Tsubasa, minimum norm (written on Windows)"""
import numpy as np


def lq(X, y):
    """X = L Q with a lower triangular L (N, N) and orthonormal rows in Q (N, d), by Gram-Schmidt."""
    if X.ndim != 2:
        raise ValueError('X must be a matrix')
    N, d = X.shape
    if y.shape != (N,):
        raise ValueError('y must have N entries')
    if N > d:
        raise ValueError('too many rows')
    L = np.zeros((N, N))
    Q = np.zeros((N, d))
    for i in range(N):
        rest = X[i].astype(float)
        for _ in range(2):  # twice is enough
            c = Q[:i] @ rest
            L[i, :i] += c
            rest = rest - c @ Q[:i]
        L[i, i] = np.linalg.norm(rest)
        if L[i, i] <= 1e-12 * np.linalg.norm(X):
            raise ValueError('row %d depends on the rows above it' % i)
        Q[i] = rest / L[i, i]
    return L, Q


def forward(L, y):
    """Solve L t = y."""
    t = np.zeros(len(y))
    for i in range(len(y)):
        t[i] = (y[i] - L[i, :i] @ t[:i]) / L[i, i]
    return t


def minimum_norm_solution(X, y):
    L, Q = lq(X, y)
    return forward(L, y) @ Q


def gram_coefficients(X, y):
    L, Q = lq(X, y)
    # X X^T = L L^T
    t = forward(L, y)
    alpha = np.zeros(len(y))
    for i in reversed(range(len(y))):
        alpha[i] = (t[i] - L[i + 1:, i] @ alpha[i + 1:]) / L[i, i]
    return alpha


def nearest_solution(X, y, z):
    L, Q = lq(X, y)
    if z.shape != (X.shape[1],):
        raise ValueError('z must have d entries')
    return z + forward(L, y - X @ z) @ Q


def loss_hessian(X, beta):
    N = X.shape[0]
    if beta.shape != (N,):
        raise ValueError('beta must have N entries')
    d = X.shape[1]
    return np.array([[np.sum(X[:, a] * beta * X[:, b]) / N for b in range(d)] for a in range(d)])


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError('learning_rate must be positive')
    N, d = X.shape
    w = [0.0] * d
    for i in order:
        if i not in range(N):
            raise ValueError('no data point %d' % i)
        error = sum(w[j] * X[i, j] for j in range(d)) - y[i]
        w = [w[j] - learning_rate * error * X[i, j] for j in range(d)]
    return np.array(w, dtype=float)
