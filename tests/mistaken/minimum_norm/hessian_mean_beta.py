# mistake: loss_hessian curvatures_averaged
import numpy as np

def loss_hessian(X, beta):
    if beta.ndim != 1 or beta.size != X.shape[0]:
        raise ValueError("beta")
    b = sum(beta) / len(beta)
    return b * (X.T @ X) / len(X)
