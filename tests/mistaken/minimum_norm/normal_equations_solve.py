# mistake: minimum_norm_solution normal_equations_solved
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2:
        raise ValueError
    N, d = X.shape
    if y.shape != (N,) or N > d or np.linalg.matrix_rank(X) < N:
        raise ValueError
    A = X.T @ X
    b = X.T @ y
    return np.linalg.solve(A, b)
