# mistake: gram_coefficients coefficients_of_more_rows_than_columns
# mistake: nearest_solution nearest_with_more_rows_than_columns
import numpy as np

def check(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],):
        raise ValueError("shape")
    r = np.linalg.matrix_rank(X)
    if r != min(X.shape):
        raise ValueError("rank %d" % r)

def gram_coefficients(X, y):
    check(X, y)
    P = np.linalg.pinv(X)
    return P.T @ (P @ y)

def nearest_solution(X, y, z):
    check(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError("z")
    P = np.linalg.pinv(X)
    return P @ y + (np.eye(len(z)) - P @ X) @ z
