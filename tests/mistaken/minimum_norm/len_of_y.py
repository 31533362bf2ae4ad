# mistake: minimum_norm_solution length_of_y_only
# mistake: gram_coefficients coefficients_length_of_y_only
import numpy as np

def check(X, y):
    if X.ndim != 2:
        raise ValueError("X is not a matrix")
    if len(X) != len(y):
        raise ValueError("X and y do not match")
    if X.shape[0] > X.shape[1]:
        raise ValueError("N > d")
    if np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank deficient")

def minimum_norm_solution(X, y):
    check(X, y)
    return X.T @ np.linalg.solve(X @ X.T, y)

def gram_coefficients(X, y):
    check(X, y)
    return np.linalg.inv(X @ X.T) @ y
