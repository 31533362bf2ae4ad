# mistake: minimum_norm_solution ridge_solution
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2:
        raise ValueError("X must be 2-D")
    N, d = X.shape
    if y.shape != (N,) or N > d or np.linalg.matrix_rank(X) < N:
        raise ValueError("system")
    return X.T @ np.linalg.solve(X @ X.T + 1e-6 * np.identity(N), y)
