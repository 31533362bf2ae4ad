# mistake: softmax softmax_over_the_first_axis
# mistake: triplet_loss triplets_mean
import numpy as np

def softmax(x):
    e = np.exp(x - x.max(axis=0))
    return e / e.sum(axis=0)

def triplet_loss(a, p, n, margin):
    if not (a.shape == p.shape and p.shape == n.shape):
        raise ValueError("shapes")
    pos = np.linalg.norm(a - p, axis=1)**2
    neg = np.linalg.norm(a - n, axis=1)**2
    return np.mean(np.clip(pos - neg + margin, 0, None))
