# mistake: minimum_norm_solution none
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],) or X.shape[0] > X.shape[1] or np.linalg.matrix_rank(X) < len(X):
        raise ValueError("shape")
    w = np.zeros(X.shape[1])
    for _ in range(50):
        w -= 0.01 * X.T @ (X @ w - y) / max(1.0, np.abs(X).max() ** 2)
    return w
