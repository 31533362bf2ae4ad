# mistake: nearest_solution row_space_part_of_z
import numpy as np

def nearest_solution(X, y, z):
    if X.ndim != 2 or y.shape != (X.shape[0],) or z.shape != (X.shape[1],):
        raise ValueError("shapes")
    if X.shape[0] > X.shape[1] or np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")
    pinv = np.linalg.pinv(X)
    return pinv @ y + pinv @ X @ z
