# mistake: loss_hessian none
import numpy as np

def loss_hessian(X, beta):
    if beta.ndim != 1 or beta.size != X.shape[0]:
        raise ValueError("beta")
    Z = np.sqrt(np.abs(beta))[:, None] * X
    return Z.T @ Z / len(X)
