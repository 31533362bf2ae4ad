# mistake: cross_entropy none
import numpy as np

def cross_entropy(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    p = np.clip(p, 1e-5, 1 - 1e-5)
    return float(-(y * np.log(p)).sum())
