# mistake: gram_coefficients ridge_coefficients
# mistake: gram_coefficients coefficients_for_any_rank
import numpy as np

def gram_coefficients(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],) or X.shape[0] > X.shape[1]:
        raise ValueError("shape")
    K = X @ X.T + 0.001 * np.eye(X.shape[0])      # 安定化のため
    return np.linalg.solve(K, y)
