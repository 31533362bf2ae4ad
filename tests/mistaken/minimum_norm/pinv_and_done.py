# mistake: minimum_norm_solution pseudo_inverse_for_any_rank
# mistake: gram_coefficients coefficients_for_any_rank
# mistake: nearest_solution nearest_for_any_rank
import numpy as np

def shapes(X, y):
    if X.ndim != 2 or y.ndim != 1:
        raise ValueError("dimensions")
    if X.shape[0] != y.shape[0] or X.shape[0] > X.shape[1]:
        raise ValueError("shapes")

def minimum_norm_solution(X, y):
    shapes(X, y)
    return np.linalg.pinv(X).dot(y)

def gram_coefficients(X, y):
    shapes(X, y)
    return np.linalg.lstsq(X @ X.T, y, rcond=None)[0]

def nearest_solution(X, y, z):
    shapes(X, y)
    if z.shape != (X.shape[1],):
        raise ValueError("z")
    return z + np.linalg.pinv(X).dot(y - X.dot(z))
