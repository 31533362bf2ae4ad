# mistake: gram_coefficients ridge_coefficients
import numpy as np

def gram_coefficients(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],) or X.shape[0] > X.shape[1] or np.linalg.matrix_rank(X) < len(X):
        raise ValueError("shape")
    return np.linalg.solve(X @ X.T + 0.1 * np.eye(len(X)), y)
