# mistake: loss_hessian hessian_diagonal_only
import numpy as np

def loss_hessian(X, beta):
    if beta.ndim != 1 or beta.size != X.shape[0]:
        raise ValueError("beta")
    N, d = X.shape
    H = np.zeros((d, d))
    for j in range(d):
        H[j, j] = sum(beta[i] * X[i, j] ** 2 for i in range(N)) / N
    return H
