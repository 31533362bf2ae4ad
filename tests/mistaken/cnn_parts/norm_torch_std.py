# mistake: batch_norm norm_by_unbiased_variance
import numpy as np

def batch_norm(x, gamma, beta, eps):
    if gamma.shape != (x.shape[-1],) or beta.shape != (x.shape[-1],) or eps <= 0:
        raise ValueError("batch_norm")
    flat = x.reshape(-1, x.shape[-1])
    mean = flat.mean(axis=0)
    with np.errstate(all="ignore"):
        var = ((flat - mean)**2).sum(axis=0) / (len(flat) - 1)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta
