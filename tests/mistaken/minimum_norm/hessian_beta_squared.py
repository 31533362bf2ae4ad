# mistake: loss_hessian curvatures_squared
import numpy as np

def loss_hessian(X, beta):
    if beta.ndim != 1 or len(beta) != len(X):
        raise ValueError("beta")
    B = np.diag(beta)
    Z = B @ X
    return Z.T @ Z / len(X)
