# mistake: gram_coefficients labels_over_squared_norms
import numpy as np

def gram_coefficients(X, y):
    if X.ndim != 2 or y.shape != (len(X),) or len(X) > X.shape[1] or np.linalg.matrix_rank(X) < len(X):
        raise ValueError
    alpha = np.empty(len(X))
    for i in range(len(X)):
        alpha[i] = y[i] / (X[i] @ X[i])
    return alpha
