# mistake: gram_coefficients ridge_coefficients
import numpy as np

def gram_coefficients(X, y, lam=1e-6):
    if X.ndim != 2 or y.shape != X.shape[:1]:
        raise ValueError("shapes do not match")
    if np.linalg.matrix_rank(X) != X.shape[0]:
        raise ValueError("rows depend on each other")
    K = X @ X.T
    K.flat[:: len(K) + 1] += lam
    L = np.linalg.cholesky(K)
    return np.linalg.solve(L.T, np.linalg.solve(L, y))
