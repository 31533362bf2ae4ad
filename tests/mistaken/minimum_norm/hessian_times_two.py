# mistake: loss_hessian hessian_doubled
# mistake: loss_hessian length_of_beta_only
import numpy as np

def loss_hessian(X, beta):
    if len(beta) != len(X):
        raise ValueError("beta")
    H = 0
    for i in range(len(X)):
        H = H + 2 * np.ravel(beta)[i] * np.outer(X[i], X[i])
    return H / len(X)
