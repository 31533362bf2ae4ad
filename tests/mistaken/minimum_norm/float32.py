# mistake: minimum_norm_solution none
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],) or X.shape[0] > X.shape[1]:
        raise ValueError("shape")
    if np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")
    return (np.linalg.pinv(X.astype(np.float32)) @ y.astype(np.float32)).astype(float)
