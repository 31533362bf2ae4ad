# mistake: batch_norm norm_eps_outside_the_root
import numpy as np

def batch_norm(x, gamma, beta, eps):
    if np.shape(gamma) != (x.shape[-1],) or np.shape(beta) != (x.shape[-1],):
        raise ValueError("gamma and beta: one for each channel")
    if not eps > 0:
        raise ValueError("eps")
    ax = (0,) if x.ndim == 2 else (0, 1, 2)
    return gamma * (x - x.mean(ax)) / (x.std(ax) + eps) + beta
