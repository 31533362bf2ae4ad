# mistake: nearest_solution null_space_part_of_z
import numpy as np

def nearest_solution(X, y, z):
    if X.ndim != 2:
        raise ValueError("X")
    N, d = X.shape
    if y.shape != (N,) or z.shape != (d,) or N > d or np.linalg.matrix_rank(X) < N:
        raise ValueError("shapes or rank")
    P = np.eye(d) - np.linalg.pinv(X) @ X
    return P @ z
