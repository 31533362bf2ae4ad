# mistake: minimum_norm_solution more_rows_than_columns_accepted
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],):
        raise ValueError("shape")
    if np.linalg.matrix_rank(X) < min(X.shape):
        raise ValueError("not full rank")
    return np.linalg.pinv(X) @ y
