# mistake: nearest_solution only_the_step
import numpy as np

def nearest_solution(X, y, z):
    """v = w - z solves X v = y - X z"""
    if X.ndim != 2 or y.shape != (X.shape[0],) or z.shape != (X.shape[1],):
        raise ValueError("shapes")
    if X.shape[0] > X.shape[1] or np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")
    v = np.linalg.lstsq(X, y - X @ z, rcond=None)[0]
    return v
