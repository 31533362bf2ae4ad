# mistake: minimum_norm_solution ridge_solution
# mistake: gram_coefficients ridge_coefficients
import numpy as np

EPS = 1e-4

def rank_ok(X):
    return np.linalg.matrix_rank(X) == len(X)

def minimum_norm_solution(X, y):
    if not (X.ndim == 2 and y.shape == X.shape[:1] and rank_ok(X)):
        raise ValueError
    N = len(X)
    A = np.empty((N, N))
    for i in range(N):
        for j in range(N):
            A[i, j] = X[i] @ X[j] + (EPS if i == j else 0)
    return np.linalg.solve(A, y) @ X

def gram_coefficients(X, y):
    if not (X.ndim == 2 and y.shape == X.shape[:1] and rank_ok(X)):
        raise ValueError
    N = len(X)
    A = np.empty((N, N))
    for i in range(N):
        for j in range(N):
            A[i, j] = X[i] @ X[j] + (EPS if i == j else 0)
    return np.linalg.solve(A, y)
