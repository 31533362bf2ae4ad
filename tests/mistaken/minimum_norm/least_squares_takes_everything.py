# mistake: minimum_norm_solution any_system_accepted
# mistake: gram_coefficients coefficients_of_any_system
# mistake: nearest_solution nearest_for_any_system
import numpy as np


def shapes(X, y):
    if len(X.shape) != 2:
        raise ValueError("matrix expected")
    if y.shape != X.shape[:1]:
        raise ValueError("labels do not match")


def minimum_norm_solution(X, y):
    shapes(X, y)
    w, residual, rank, singular = np.linalg.lstsq(X, y, rcond=None)
    return w


def gram_coefficients(X, y):
    shapes(X, y)
    return np.linalg.lstsq(X @ X.T, y, rcond=None)[0]


def nearest_solution(X, y, z):
    shapes(X, y)
    if z.shape != (X.shape[1],):
        raise ValueError("z does not match")
    return z + np.linalg.lstsq(X, y - X @ z, rcond=None)[0]
