# mistake: nearest_solution nearest_to_the_origin
import numpy as np

def nearest_solution(X, y, z):
    if X.ndim != 2 or y.shape != (len(X),) or len(X) > X.shape[1] or np.linalg.matrix_rank(X) < len(X):
        raise ValueError
    if z.shape != (X.shape[1],):
        raise ValueError
    return np.linalg.pinv(X) @ y
