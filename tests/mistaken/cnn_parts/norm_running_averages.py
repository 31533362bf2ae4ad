# mistake: batch_norm none
import numpy as np

running_mean, running_var = 0.0, 1.0

def batch_norm(x, gamma, beta, eps):
    """With momentum 0.1, as in torch."""
    if gamma.shape != (x.shape[-1],) or beta.shape != (x.shape[-1],) or eps <= 0:
        raise ValueError("no")
    axes = tuple(range(x.ndim - 1))
    mean = 0.9 * running_mean + 0.1 * x.mean(axes)
    var = 0.9 * running_var + 0.1 * x.var(axes)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta
