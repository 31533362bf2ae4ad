# mistake: batch_norm norm_of_each_position
import numpy as np

def batch_norm(x, gamma, beta, eps):
    C = x.shape[-1]
    if gamma.shape != (C,) or beta.shape != (C,):
        raise ValueError("gamma, beta")
    if eps <= 0:
        raise ValueError("eps")
    mu = np.mean(x, axis=0)
    sigma2 = np.var(x, axis=0)
    x_hat = (x - mu) / np.sqrt(sigma2 + eps)
    return gamma * x_hat + beta
