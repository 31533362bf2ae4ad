# mistake: minimum_norm_solution ridge_solution
# mistake: gram_coefficients ridge_coefficients
import numpy as np

EPS = 1e-2

def stable(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],):
        raise ValueError("shape")
    if X.shape[0] > X.shape[1] or np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")
    return X @ X.T + np.diag([EPS] * len(X))

def minimum_norm_solution(X, y):
    return np.linalg.solve(stable(X, y), y) @ X

def gram_coefficients(X, y):
    return np.linalg.solve(stable(X, y), y)
