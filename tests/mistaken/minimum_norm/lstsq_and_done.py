# mistake: minimum_norm_solution pseudo_inverse_for_any_rank
import numpy as np

def minimum_norm_solution(X, y):
    if len(X.shape) != 2:
        raise ValueError("行列ではない")
    if y.shape != X.shape[:1]:
        raise ValueError("y の形")
    if X.shape[1] < X.shape[0]:
        raise ValueError("N > d")
    w, residuals, rank, s = np.linalg.lstsq(X, y, rcond=None)
    return w
