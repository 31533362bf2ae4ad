# mistake: minimum_norm_solution ridge_solution
# mistake: gram_coefficients ridge_coefficients
import numpy as np

def _check(X, y):
    if X.ndim != 2:
        raise ValueError("X must be 2-D")
    N, d = X.shape
    if y.shape != (N,):
        raise ValueError("y")
    if N > d:
        raise ValueError("N > d")
    if np.linalg.matrix_rank(X) != N:
        raise ValueError("rank")

LAMBDA = 1e-3

def minimum_norm_solution(X, y):
    _check(X, y)
    G = X @ X.T
    G = G + LAMBDA * np.eye(G.shape[0])
    return X.T @ np.linalg.inv(G) @ y

def gram_coefficients(X, y):
    _check(X, y)
    G = X @ X.T
    G = G + LAMBDA * np.eye(G.shape[0])
    return np.linalg.inv(G) @ y
