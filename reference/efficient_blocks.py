"""Blocks of light networks (sections 3.2, 3.3 and 4.1, eqs 55 and 59, figs 22, 27, 29 and 31). Images are (H, W, C)."""

from collections.abc import Iterator

import numpy as np


def pointwise_conv(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Eq. 55: (H, W, C_in) -> (H, W, C_out), w (C_in, C_out). Raises ValueError if the channels don't fit."""
    return np.asarray(x @ w)


def depthwise_conv(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """Eq. 59: (H, W, C) -> (H', W', C), w (k, k, C).

    Raises ValueError if stride < 1, padding < 0, or x and w don't fit.
    """
    if x.shape[2] != w.shape[2]:
        raise ValueError(f"x has {x.shape[2]} channels, w {w.shape[2]}")
    return _sum([seen * w[cell] for cell, seen in _met(x, len(w), stride, padding)])


def group_conv(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    """A convolution a group: (H, W, C_in) -> (H - k + 1, W - k + 1, C_out), w (k, k, C_in / groups, C_out).

    Raises ValueError if groups < 1, groups does not divide the channels, or x and w don't fit.
    """
    parts = map(_conv, _in_groups(x, groups), _in_groups(w, groups))
    return np.concatenate(list(parts), axis=2)


def channel_shuffle(x: np.ndarray, groups: int) -> np.ndarray:
    """The first channel of every group, then the second one, and so on: fig. 31 c.

    Raises ValueError if groups < 1 or groups does not divide the channels.
    """
    return np.stack(_in_groups(x, groups), axis=3).reshape(x.shape)


def squeeze_excite(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    """Fig. 22: each channel of (H, W, C) times a weight from the channels' means, w1 (C, R), w2 (R, C).

    Raises ValueError if the weights don't fit.
    """
    if w2.shape != w1.shape[::-1]:
        raise ValueError(f"w2 must be of shape {w1.shape[::-1]}, got {w2.shape}")
    excitation = _relu(x.mean(axis=(0, 1)) @ w1) @ w2
    y: np.ndarray = x / (1 + np.exp(-excitation))
    return y


def fire_module(x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray) -> np.ndarray:
    """Fig. 27: (H, W, C_in) -> S -> E1 + E3 channels, ReLU after each convolution.

    squeeze (C_in, S), expand1 (S, E1), expand3 (3, 3, S, E3). Raises ValueError if the channels don't fit.
    """
    squeezed = _relu(pointwise_conv(x, squeeze))
    expanded = [pointwise_conv(squeezed, expand1), _conv(squeezed, expand3, padding=1)]
    return _relu(np.concatenate(expanded, axis=2))


def inverted_residual(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> np.ndarray:
    """Fig. 29 b: (H, W, C_in) -> M -> C_out channels, linear at the end, with the shortcut where shapes allow it.

    expand (C_in, M), depthwise (k, k, M), project (M, C_out). Raises ValueError if stride < 1 or channels don't fit.
    """
    wide = _relu6(pointwise_conv(x, expand))
    filtered = _relu6(depthwise_conv(wide, depthwise, stride, padding=len(depthwise) // 2))
    y = pointwise_conv(filtered, project)
    return x + y if y.shape == x.shape else y


def _met(x: np.ndarray, k: int, stride: int, padding: int) -> Iterator[tuple[tuple[int, int], np.ndarray]]:
    """For each cell (i', j') of a kernel, what it meets at all positions: x[s i + i', s j + j'], (H', W', C).

    Raises ValueError if stride < 1, padding < 0 or the kernel does not fit.
    """
    if stride < 1 or padding < 0:
        raise ValueError(f"stride must be at least 1 and padding at least 0, got {stride} and {padding}")
    padded = np.pad(x, ((padding, padding), (padding, padding), (0, 0)))
    height, width, _ = padded.shape
    if k > min(height, width):
        raise ValueError(f"a {k} x {k} kernel does not fit {height} x {width}")
    for i, j in np.ndindex(k, k):
        yield (i, j), padded[i : height - k + i + 1 : stride, j : width - k + j + 1 : stride]


def _sum(terms: list[np.ndarray]) -> np.ndarray:
    total: np.ndarray = np.sum(terms, axis=0)
    return total


def _conv(x: np.ndarray, w: np.ndarray, padding: int = 0) -> np.ndarray:
    """Eq. 54 with stride 1 and without bias, w (k, k, C_in, C_out)."""
    return _sum([seen @ w[cell] for cell, seen in _met(x, len(w), 1, padding)])


def _in_groups(x: np.ndarray, groups: int) -> list[np.ndarray]:
    """Equal parts of the last axis. Raises ValueError if there are none."""
    if groups < 1:
        raise ValueError(f"groups must be at least 1, got {groups}")
    return np.split(x, groups, axis=-1)  # refuses parts of unequal length


def _relu(x: np.ndarray) -> np.ndarray:
    return x.clip(min=0)


def _relu6(x: np.ndarray) -> np.ndarray:
    return x.clip(0, 6)
