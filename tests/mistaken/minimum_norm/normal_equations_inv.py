# mistake: minimum_norm_solution normal_equations
# mistake: gram_coefficients gram_matrix_of_features
import numpy as np

def check(X, y):
    if X.ndim != 2:
        raise ValueError
    N, d = X.shape
    if y.shape != (N,) or N > d or np.linalg.matrix_rank(X) < N:
        raise ValueError

def minimum_norm_solution(X, y):
    check(X, y)
    return np.linalg.inv(X.T @ X) @ X.T @ y

def gram_coefficients(X, y):
    check(X, y)
    gram = X.T @ X
    return np.linalg.solve(gram, y)
