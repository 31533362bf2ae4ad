# mistake: loss_hessian none
import numpy as np

def loss_hessian(X, beta):
    if beta.shape != X.shape[:1]:
        raise ValueError
    return 2 * X.T @ X / len(X)
