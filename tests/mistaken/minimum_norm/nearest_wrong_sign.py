# mistake: nearest_solution step_away_from_the_solutions
# mistake: nearest_solution length_of_z_only
import numpy as np

def nearest_solution(X, y, z):
    if X.ndim != 2 or y.shape != (X.shape[0],) or len(z) != X.shape[1]:
        raise ValueError("shapes")
    if X.shape[0] > X.shape[1] or np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")
    residual = X @ z - y
    correction = X.T @ np.linalg.solve(X @ X.T, residual)
    return z + correction
