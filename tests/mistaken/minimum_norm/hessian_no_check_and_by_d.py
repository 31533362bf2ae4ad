# mistake: loss_hessian hessian_over_d
import numpy as np

def loss_hessian(X, beta):
    return X.T @ np.diag(beta) @ X / X.shape[1]
