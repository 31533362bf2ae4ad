# mistake: minimum_norm_solution ridge_solution
# mistake: gram_coefficients ridge_coefficients
import numpy as np

EPS = 1e-10

def _alpha(X, y):
    if np.ndim(X) != 2 or np.shape(y) != (np.shape(X)[0],):
        raise ValueError("wrong shape")
    n, d = X.shape
    if n > d or np.linalg.matrix_rank(X) < n:
        raise ValueError("rank")
    return np.linalg.solve(np.dot(X, X.T) + EPS * np.identity(n), y)

def gram_coefficients(X, y):
    return _alpha(X, y)

def minimum_norm_solution(X, y):
    return sum(a * x for a, x in zip(_alpha(X, y), X))
