# mistake: triplet_loss triplets_distances_not_squared
import numpy as np

def triplet_loss(a, p, n, margin):
    if a.shape != p.shape or p.shape != n.shape:
        raise ValueError("a, p, n must have one shape")
    ap = np.linalg.norm(a - p, axis=1)
    an = np.linalg.norm(a - n, axis=1)
    return float(np.maximum(ap - an + margin, 0.0).sum())
