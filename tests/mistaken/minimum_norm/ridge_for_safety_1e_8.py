# mistake: minimum_norm_solution ridge_solution
# mistake: gram_coefficients ridge_coefficients
import numpy as np

EPS = 1e-8

def gram_coefficients(X, y):
    """alpha; EPS を足して特異にならないようにする"""
    if X.ndim != 2:
        raise ValueError("X")
    if y.shape != (len(X),):
        raise ValueError("y")
    if len(X) > len(X.T) or np.linalg.matrix_rank(X) < len(X):
        raise ValueError("rank")
    values, vectors = np.linalg.eigh(X @ X.T)
    return vectors @ (vectors.T @ y / (values + EPS))

def minimum_norm_solution(X, y):
    if X.ndim != 2:
        raise ValueError("X")
    if y.shape != (len(X),):
        raise ValueError("y")
    if len(X) > len(X.T) or np.linalg.matrix_rank(X) < len(X):
        raise ValueError("rank")
    values, vectors = np.linalg.eigh(X @ X.T)
    return X.T @ (vectors @ (vectors.T @ y / (values + EPS)))
