# mistake: nearest_solution none
import numpy as np

def nearest_solution(X, y, z):
    if X.ndim != 2 or y.shape != (X.shape[0],) or z.shape != X.shape[1:] or X.shape[0] > X.shape[1]:
        raise ValueError("shape")
    if np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")
    return np.linalg.pinv(X) @ y - z
