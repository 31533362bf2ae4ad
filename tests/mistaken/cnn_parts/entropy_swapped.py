# mistake: cross_entropy entropy_wrong_way_round
# mistake: triplet_loss triplets_positive_for_negative
import numpy as np

def cross_entropy(y, p):
    if y.shape != p.shape:
        raise ValueError
    mask = p > 0
    with np.errstate(divide="ignore"):
        return -(p[mask] * np.log(y[mask])).sum()

def _d(u, v):
    return np.square(u - v).sum(axis=1)

def triplet_loss(a, p, n, margin):
    if a.shape != p.shape or a.shape != n.shape:
        raise ValueError
    return np.maximum(_d(a, n) - _d(a, p) + margin, 0).sum()
