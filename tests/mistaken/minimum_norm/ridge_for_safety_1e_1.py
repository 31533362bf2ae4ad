# mistake: minimum_norm_solution ridge_solution

import numpy as np

EPS = 1e-1

def minimum_norm_solution(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],) or X.shape[0] > X.shape[1]:
        raise ValueError("shape")
    if np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("rank")
    gram = X.dot(X.T)
    np.fill_diagonal(gram, gram.diagonal() + EPS)
    return X.T.dot(np.linalg.inv(gram)).dot(y)
