# mistake: loss_hessian hessian_over_d
import numpy as np

def loss_hessian(X, beta):
    n, d = X.shape
    if beta.shape != (n,):
        raise ValueError("beta must have one entry per data point")
    H = np.zeros((d, d))
    for b, x in zip(beta, X):
        H += b * np.outer(x, x)
    return H / d
