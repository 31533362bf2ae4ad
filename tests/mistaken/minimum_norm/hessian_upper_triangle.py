# mistake: loss_hessian none
import numpy as np

def loss_hessian(X, beta):
    if beta.ndim != 1 or beta.size != X.shape[0]:
        raise ValueError("beta")
    return np.triu(X.T @ np.diag(beta) @ X / len(X))
