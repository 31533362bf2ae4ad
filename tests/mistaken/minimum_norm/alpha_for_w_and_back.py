# mistake: minimum_norm_solution coefficients_for_solution
# mistake: gram_coefficients solution_for_coefficients
import numpy as np

def valid(X, y):
    if X.ndim != 2 or y.ndim != 1 or len(y) != len(X):
        raise ValueError("shape")
    if X.shape[0] > X.shape[1]:
        raise ValueError("too many rows")
    if np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")

def minimum_norm_solution(X, y):
    valid(X, y)
    return np.linalg.solve(X @ X.T, y)

def gram_coefficients(X, y):
    valid(X, y)
    return X.T @ np.linalg.solve(X @ X.T, y)
