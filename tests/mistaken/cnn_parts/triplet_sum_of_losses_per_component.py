# mistake: triplet_loss triplets_hinge_for_each_component
# mistake: mixup mixup_share_of_the_second
import numpy as np

def triplet_loss(a, p, n, margin):
    if not (a.shape == p.shape == n.shape):
        raise ValueError("shape")
    loss = (a - p)**2 - (a - n)**2 + margin
    loss[loss < 0] = 0
    return loss.sum()

def mixup(x1, y1, x2, y2, lam):
    if lam < 0 or lam > 1 or x1.shape != x2.shape or y1.shape != y2.shape:
        raise ValueError("mixup")
    return x1 + lam * (x2 - x1), y1 + lam * (y2 - y1)
