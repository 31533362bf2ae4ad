"""NumPy one-liners: sliding windows, einsum, clip, logaddexp, norms."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def _require(condition, message="these arguments do not fit"):
    if not condition:
        raise ValueError(message)


def max_pool(x, k, s):
    _require(k > 0 and s > 0)  # too large a window is refused by sliding_window_view, with a ValueError
    return sliding_window_view(x, (k, k), axis=(0, 1))[::s, ::s].max((-1, -2))


def global_average_pool(x):
    return np.einsum("ijc->c", x)[None, None] / np.prod(x.shape[:2])


def relu(x):
    return x.clip(min=0)


def leaky_relu(x, slope=0.01):
    _require(slope >= 0)
    return relu(x) - slope * relu(-x)


def softmax(x):
    return np.exp(x - np.logaddexp.reduce(x, axis=-1, keepdims=True))


def cross_entropy(y, p):
    _require(y.shape == p.shape)
    with np.errstate(divide="ignore"):
        return -np.sum(y * np.log(p, where=y > 0, out=np.zeros(p.shape)))


def triplet_loss(a, p, n, margin):
    _require(np.shape(a) == np.shape(p) == np.shape(n))
    return np.clip(np.linalg.norm(a - p, axis=1) ** 2 - np.linalg.norm(a - n, axis=1) ** 2 + margin, 0, None).sum()


def batch_norm(x, gamma, beta, eps):
    _require(gamma.shape == beta.shape == (x.shape[-1],) and eps > 0)
    flat = x.reshape(-1, x.shape[-1])
    return (gamma * (flat - flat.mean(0)) / np.sqrt(flat.var(0) + eps) + beta).reshape(x.shape)


def mixup(x1, y1, x2, y2, lam):
    _require(0 <= lam <= 1 and x1.shape == x2.shape and y1.shape == y2.shape)
    return tuple(np.average([u, v], axis=0, weights=[lam, 1 - lam]) for u, v in ((x1, x2), (y1, y2)))
