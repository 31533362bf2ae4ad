"""Pooling, activations, losses and regularisation of a convolutional network (section 3.2, eqs 51-53)."""

import math

import numpy as np


def max_pool(x: np.ndarray, k: int, s: int) -> np.ndarray:
    """The largest value of each k x k window, stride s: (H, W, C) -> (H', W', C), H' = floor((H - k) / s) + 1.

    Raises ValueError if k < 1, s < 1 or the window is larger than the image.
    """
    if k < 1 or s < 1:
        raise ValueError(f"k and s must be at least 1, got {k} and {s}")
    height, width, channels = x.shape
    if k > min(height, width):
        raise ValueError(f"a {k} x {k} window does not fit {height} x {width}")
    y = np.zeros(((height - k) // s + 1, (width - k) // s + 1, channels))
    for i, j in np.ndindex(y.shape[:2]):
        y[i, j] = x[s * i : s * i + k, s * j : s * j + k].max(axis=(0, 1))
    return y


def global_average_pool(x: np.ndarray) -> np.ndarray:
    """The mean of each channel: (H, W, C) -> (1, 1, C)."""
    mean: np.ndarray = x.mean(axis=(0, 1), keepdims=True)
    return mean


def relu(x: np.ndarray) -> np.ndarray:
    """Eq. 51: max(0, x), elementwise."""
    larger: np.ndarray = np.maximum(0, x)
    return larger


def leaky_relu(x: np.ndarray, slope: float = 0.01) -> np.ndarray:
    """x where it is positive, slope * x elsewhere. Raises ValueError if slope < 0."""
    if slope < 0:
        raise ValueError(f"slope must not be negative, got {slope}")
    return np.where(x > 0, x, slope * x)


def softmax(x: np.ndarray) -> np.ndarray:
    """Probabilities over the last axis."""
    # Every row may be shifted: the factor cancels. With its largest score at 0 nothing overflows.
    powers = np.exp(x - x.max(axis=-1, keepdims=True))
    probabilities: np.ndarray = powers / powers.sum(axis=-1, keepdims=True)
    return probabilities


def cross_entropy(y: np.ndarray, p: np.ndarray) -> float:
    """Eq. 52, summed over everything, with 0 log 0 = 0. Raises ValueError if the shapes differ."""
    if y.shape != p.shape:
        raise ValueError(f"y and p must be of one shape, got {y.shape} and {p.shape}")
    counted = y > 0
    y, p = y[counted], p[counted]
    if not p.all():
        return math.inf
    return float(-(y * np.log(p)).sum())


def triplet_loss(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    """Eq. 53 with the hinge that it lacks; rows are triplets. Raises ValueError if the shapes differ."""
    if not a.shape == p.shape == n.shape:
        raise ValueError(f"a, p and n must be of one shape, got {a.shape}, {p.shape} and {n.shape}")
    to_positive, to_negative = ((a - p) ** 2).sum(axis=1), ((a - n) ** 2).sum(axis=1)
    return float(np.maximum(0, to_positive - to_negative + margin).sum())


def batch_norm(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    """Each channel (last axis) shifted and scaled by mean and biased variance of this batch, then by gamma and beta.

    Raises ValueError if gamma or beta is not of shape (C,), or eps <= 0.
    """
    channels = x.shape[-1:]
    if gamma.shape != channels or beta.shape != channels:
        raise ValueError(f"gamma and beta must be of shape {channels}, got {gamma.shape} and {beta.shape}")
    if eps <= 0:
        raise ValueError(f"eps must be positive, got {eps}")
    values = tuple(range(x.ndim - 1))
    normal = (x - x.mean(axis=values)) / np.sqrt(x.var(axis=values) + eps)
    scaled: np.ndarray = gamma * normal + beta
    return scaled


def mixup(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> tuple[np.ndarray, np.ndarray]:
    """Inputs and labels, lam of the first and 1 - lam of the second.

    Raises ValueError if lam is not from 0 to 1, or the shapes differ.
    """
    if not 0 <= lam <= 1:
        raise ValueError(f"lam must be from 0 to 1, got {lam}")
    if x1.shape != x2.shape or y1.shape != y2.shape:
        raise ValueError("the two inputs must be of one shape, and the two labels")
    return lam * x1 + (1 - lam) * x2, lam * y1 + (1 - lam) * y2
