# mistake: nearest_solution least_norm_plus_z
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (len(X),) or len(X) > X.shape[1] or np.linalg.matrix_rank(X) < len(X):
        raise ValueError
    return np.linalg.pinv(X) @ y

def nearest_solution(X, y, z):
    w = minimum_norm_solution(X, y)
    return w + z
