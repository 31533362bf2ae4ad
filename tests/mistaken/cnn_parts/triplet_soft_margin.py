# mistake: triplet_loss none
import numpy as np

def triplet_loss(a, p, n, margin):
    """The soft margin variant: log(1 + e^x)."""
    if not (a.shape == p.shape == n.shape):
        raise ValueError("shape")
    d = ((a - p)**2).sum(1) - ((a - n)**2).sum(1) + margin
    return float(np.logaddexp(0, d).sum())
