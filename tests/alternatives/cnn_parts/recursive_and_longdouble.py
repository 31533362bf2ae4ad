"""Pooling rows first and columns next, long double in between, functions that call each other."""

import functools

import numpy as np


def _slide(x, k, s, axis):
    """The maximum along one axis only: a maximum of maxima is the maximum."""
    x = np.moveaxis(x, axis, 0)
    if k < 1 or s < 1 or k > len(x):
        raise ValueError("window")
    pooled = [functools.reduce(np.maximum, x[top : top + k]) for top in range(0, len(x) - k + 1, s)]
    return np.moveaxis(np.array(pooled), 0, axis)


def max_pool(x, k, s):
    return _slide(_slide(x, k, s, 0), k, s, 1)


def global_average_pool(x):
    return np.atleast_3d(x).astype(np.longdouble).mean(0, keepdims=True).mean(1, keepdims=True).astype(float)


def leaky_relu(x, slope=0.01):
    if slope < 0:
        raise ValueError("negative")
    positive = x > 0
    return positive * x + ~positive * x * slope


def relu(x):
    return leaky_relu(x, 0.0)


def softmax(x):
    if x.ndim > 1:
        return np.stack([softmax(row) for row in x])
    return np.array([1 / np.exp((x - score).clip(None, 700)).sum() for score in x])


def cross_entropy(y, p):
    if y.shape != p.shape:
        raise ValueError("y and p")
    if y.ndim > 1:
        return sum(cross_entropy(one, other) for one, other in zip(y, p))
    if any((p == 0) & (y > 0)):
        return np.inf
    return float(sum(-share * np.log(np.longdouble(p[k])) for k, share in enumerate(y) if share))


def triplet_loss(a, p, n, margin):
    if a.shape != p.shape or p.shape != n.shape:
        raise ValueError("a, p, n")
    losses = np.diag((a - p) @ (a - p).T) - np.diag((a - n) @ (a - n).T) + margin
    return relu(losses).sum()


def batch_norm(x, gamma, beta, eps):
    if (x.shape[-1],) != gamma.shape or (x.shape[-1],) != beta.shape:
        raise ValueError("channels")
    if eps <= 0:
        raise ValueError("eps")
    while x.ndim > 2:
        return batch_norm(x.reshape(-1, *x.shape[2:]), gamma, beta, eps).reshape(x.shape)
    # E[x^2] - E[x]^2, which needs the longer numbers
    x = x.astype(np.longdouble)
    mean = np.average(x, axis=0)
    variance = np.average(x * x, axis=0) - mean**2
    return ((x - mean) / (variance + eps) ** 0.5 * gamma + beta).astype(np.float64)


def mixup(x1, y1, x2, y2, lam):
    if not (lam >= 0 and 1 - lam >= 0):
        raise ValueError("lam")
    mixed = []
    for one, other in [(x1, x2), (y1, y2)]:
        if one.shape != other.shape:
            raise ValueError("shapes")
        mixed.append(np.tensordot([lam, 1 - lam], np.stack([one, other]), 1))
    return tuple(mixed)
