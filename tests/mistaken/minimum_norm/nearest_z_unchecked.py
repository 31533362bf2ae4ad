# mistake: nearest_solution shape_of_z_not_checked
import numpy as np

def nearest_solution(X, y, z):
    if X.ndim != 2 or y.shape != (X.shape[0],):
        raise ValueError("shapes")
    if X.shape[0] > X.shape[1] or np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")
    alpha = np.linalg.solve(X @ X.T, y - X @ z)
    return z + X.T @ alpha
