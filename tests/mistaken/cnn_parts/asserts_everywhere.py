# mistake: max_pool pool_sizes_by_another_exception
# mistake: max_pool pool_fit_by_another_exception
# mistake: leaky_relu leaky_slope_by_another_exception
# mistake: cross_entropy entropy_shapes_by_another_exception
# mistake: triplet_loss triplets_shapes_by_another_exception
# mistake: batch_norm norm_by_another_exception
# mistake: mixup mixup_by_another_exception
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def max_pool(x, k, s):
    assert k >= 1
    assert s >= 1
    assert k <= x.shape[0] and k <= x.shape[1], "window does not fit"
    return sliding_window_view(x, (k, k), (0, 1))[::s, ::s].max(axis=(3, 4))


def leaky_relu(x, slope=0.01):
    assert slope >= 0
    return np.where(x > 0, x, x * slope)


def cross_entropy(y, p):
    assert y.shape == p.shape
    if np.any((y > 0) & (p == 0)):
        return float("inf")
    return -np.sum(y[y > 0] * np.log(p[y > 0]))


def triplet_loss(a, p, n, margin):
    assert a.shape == p.shape == n.shape
    return np.sum(np.maximum(np.sum((a - p) ** 2, 1) - np.sum((a - n) ** 2, 1) + margin, 0))


def batch_norm(x, gamma, beta, eps):
    C = x.shape[-1]
    assert gamma.shape == (C,) and beta.shape == (C,)
    assert eps > 0
    flat = x.reshape(-1, C)
    return gamma * (x - flat.mean(axis=0)) / np.sqrt(flat.var(axis=0) + eps) + beta


def mixup(x1, y1, x2, y2, lam):
    assert x1.shape == x2.shape and y1.shape == y2.shape
    assert 0 <= lam <= 1
    return lam * x1 + (1 - lam) * x2, lam * y1 + (1 - lam) * y2
