# mistake: minimum_norm_solution none
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],) or X.shape[0] > X.shape[1]:
        raise ValueError("shape")
    G = X @ X.T
    if np.linalg.det(G) < 1e-3:
        raise ValueError("singular")
    return X.T @ np.linalg.solve(G, y)
