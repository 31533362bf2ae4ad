# mistake: cross_entropy entropy_keeps_p_from_0
import numpy as np

EPS = 1e-12

def cross_entropy(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    p = np.clip(p, EPS, 1)
    return float(-(y * np.log(p)).sum())
