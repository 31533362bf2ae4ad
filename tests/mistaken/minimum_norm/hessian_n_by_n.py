# mistake: loss_hessian hessian_between_data_points
import numpy as np

def loss_hessian(X, beta):
    N = X.shape[0]
    if beta.shape != (N,):
        raise ValueError
    return np.diag(beta) @ X @ X.T / N
