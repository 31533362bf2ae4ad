# mistake: batch_norm norm_of_each_example
# mistake: mixup mixup_of_inputs_only
import numpy as np

def batch_norm(x, gamma, beta, eps):
    if gamma.shape != x.shape[-1:] or beta.shape != x.shape[-1:] or eps <= 0:
        raise ValueError("arguments")
    mean = x.mean(axis=-1, keepdims=True)
    var = x.var(axis=-1, keepdims=True)
    return (x - mean) / np.sqrt(var + eps) * gamma + beta

def mixup(x1, y1, x2, y2, lam):
    if not 0 <= lam <= 1:
        raise ValueError("lam")
    if x1.shape != x2.shape or y1.shape != y2.shape:
        raise ValueError("shapes")
    label = y1 if lam >= 0.5 else y2
    return lam * x1 + (1 - lam) * x2, label.copy()
