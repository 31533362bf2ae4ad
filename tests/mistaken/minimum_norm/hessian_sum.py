# mistake: loss_hessian hessian_of_the_sum
# mistake: loss_hessian shape_of_beta_not_checked
import numpy as np

def loss_hessian(X, beta):
    return (X.T * beta) @ X
