# mistake: batch_norm norm_of_everything
# mistake: mixup mixup_adds_the_whole_second
import numpy as np

def batch_norm(x, gamma, beta, eps):
    if gamma.shape != (x.shape[-1],) or beta.shape != (x.shape[-1],) or eps <= 0:
        raise ValueError("no")
    return gamma * ((x - x.mean()) / np.sqrt(x.var() + eps)) + beta

def mixup(x1, y1, x2, y2, lam):
    if not 0 <= lam <= 1 or x1.shape != x2.shape or y1.shape != y2.shape:
        raise ValueError("no")
    return lam * x1 + x2, lam * y1 + y2
