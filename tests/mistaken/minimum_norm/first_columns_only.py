# mistake: minimum_norm_solution first_parameters_only
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],):
        raise ValueError("shape")
    N, d = X.shape
    if N > d or np.linalg.matrix_rank(X) < N:
        raise ValueError("rank")
    w = np.zeros(d)
    w[:N] = np.linalg.pinv(X[:, :N]) @ y
    return w
