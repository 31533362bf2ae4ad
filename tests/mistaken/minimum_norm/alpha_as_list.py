# mistake: gram_coefficients none
import numpy as np

def gram_coefficients(X, y):
    if X.ndim != 2 or y.shape != (len(X),) or len(X) > X.shape[1] or np.linalg.matrix_rank(X) < len(X):
        raise ValueError
    return list(np.linalg.solve(X @ X.T, y))
