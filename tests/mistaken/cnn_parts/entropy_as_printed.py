# mistake: cross_entropy entropy_zero_times_infinity
# mistake: triplet_loss triplets_without_hinge
import numpy as np

def cross_entropy(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    return -np.sum(y * np.log(p))

def triplet_loss(a, p, n, margin):
    if a.shape != p.shape or a.shape != n.shape:
        raise ValueError("shapes")
    return np.sum(np.sum((a - p)**2, axis=1) - np.sum((a - n)**2, axis=1) + margin)
