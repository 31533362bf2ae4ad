# mistake: minimum_norm_solution solution_as_a_column
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],):
        raise ValueError("shape")
    if X.shape[0] > X.shape[1] or np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")
    y = y.reshape(-1, 1)
    return np.linalg.pinv(X) @ y
