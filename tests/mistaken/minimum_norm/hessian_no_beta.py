# mistake: loss_hessian hessian_without_curvatures
import numpy as np

def loss_hessian(X, beta):
    N = X.shape[0]
    if beta.shape != (N,):
        raise ValueError
    return X.T @ X / N
