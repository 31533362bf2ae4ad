# mistake: minimum_norm_solution none
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],) or X.shape[0] > X.shape[1]:
        raise ValueError("shape")
    N, d = X.shape
    if np.linalg.matrix_rank(X) < N:
        raise ValueError("rank")
    alpha = np.linalg.solve(X @ X.T, y)
    return alpha if N == d else X.T @ alpha
