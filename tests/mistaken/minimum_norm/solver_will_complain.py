# mistake: minimum_norm_solution rank_left_to_the_solver
# mistake: gram_coefficients coefficients_rank_left_to_the_solver
import numpy as np

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],) or X.shape[0] > X.shape[1]:
        raise ValueError("shape")
    try:
        return X.T @ np.linalg.solve(X @ X.T, y)
    except np.linalg.LinAlgError:
        raise ValueError("singular")

def gram_coefficients(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],) or X.shape[0] > X.shape[1]:
        raise ValueError("shape")
    return np.linalg.inv(X @ X.T) @ y
