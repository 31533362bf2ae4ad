# mistake: minimum_norm_solution first_parameters_only
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],) or X.shape[0] > X.shape[1]:
        raise ValueError("shape")
    N, d = X.shape
    if np.linalg.matrix_rank(X) < N:
        raise ValueError("rank")
    w = np.zeros(d)
    w[:N] = np.linalg.solve(X[:, :N], y)
    return w
