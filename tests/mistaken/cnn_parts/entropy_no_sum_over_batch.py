# mistake: cross_entropy entropy_of_each_example
# mistake: triplet_loss triplets_hinge_around_the_sum
import numpy as np

def cross_entropy(y, p):
    if y.shape != p.shape:
        raise ValueError("!")
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(y > 0, -y * np.log(p), 0).sum(axis=-1)

def triplet_loss(a, p, n, margin):
    if not a.shape == p.shape == n.shape:
        raise ValueError("!")
    total = 0
    for i in range(len(a)):
        total += ((a[i] - p[i])**2).sum() - ((a[i] - n[i])**2).sum() + margin
    return float(max(total, 0))
