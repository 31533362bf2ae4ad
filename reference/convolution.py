"""Convolution and its transpose, written out from eqs 49, 50 and 54 and figs 23-26 (sections 3.2 and 3.3)."""

import math

import numpy as np


def convolve1d(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    """Eq. 49 as a sum, in full: (n,), (m,) -> (n + m - 1,). Raises ValueError if f or g is empty."""
    if min(len(f), len(g)) < 1:
        raise ValueError("f and g must not be empty")
    answer = np.zeros(len(f) + len(g) - 1)
    for x, value in enumerate(f):
        answer[x : x + len(g)] += value * g
    return answer


def correlate1d(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    """Eq. 50 as a sum, in full, from x = -(n - 1) to m - 1. Raises ValueError if f or g is empty."""
    return convolve1d(f[::-1], g)


def conv2d(x: np.ndarray, w: np.ndarray, b: np.ndarray | None = None, stride: int = 1, padding: int = 0) -> np.ndarray:
    """Eq. 54 with one bias a channel: (H, W, C_in) -> (H', W', C_out), w (k, k, C_in, C_out).

    Raises ValueError if stride < 1, padding < 0, or x and w don't fit.
    """
    rows, columns, channels = _output_shape(x.shape, w, stride, padding)
    padded = _pad(x, padding)
    y = np.zeros((rows, columns, channels))
    # The sum over the kernel is a loop; all output positions (i, j) share one strided slice.
    for i, j in np.ndindex(w.shape[:2]):
        y += padded[i : i + stride * rows : stride, j : j + stride * columns : stride] @ w[i, j]
    return y if b is None else y + b


def dilate(x: np.ndarray, s: int) -> np.ndarray:
    """Put s - 1 zeros between positions: (H, W, C) -> (s(H - 1) + 1, s(W - 1) + 1, C).

    Raises ValueError if s < 1.
    """
    if s < 1:
        raise ValueError(f"s must be at least 1, got {s}")
    height, width, channels = x.shape
    spread = np.zeros((s * (height - 1) + 1, s * (width - 1) + 1, channels))
    spread[::s, ::s] = x
    return spread


def transposed_conv2d(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """Fig. 26: the dilated x, padded by k - 1 - p, convolved with the kernel turned by 180 degrees.

    x: (H, W, C_out) -> (s(H - 1) + k - 2p, s(W - 1) + k - 2p, C_in).
    Raises ValueError if stride < 1, padding is not in 0..k - 1, x and w don't fit, or nothing would be left.
    """
    if padding < 0:
        raise ValueError(f"padding must not be negative, got {padding}")
    turned = w[::-1, ::-1].swapaxes(2, 3)
    return conv2d(dilate(x, stride), turned, padding=len(w) - 1 - padding)


def conv_matrix(shape: tuple[int, int, int], w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    """M, (H' W' C_out, H W C_in), with M @ x.ravel() = conv2d(x, w).ravel(). Raises ValueError as conv2d does."""
    size = math.prod(shape)
    images = np.eye(size).reshape(size, *shape)
    return np.stack([conv2d(x, w, None, stride, padding).ravel() for x in images], axis=1)


def conv2d_input_gradient(
    dy: np.ndarray, w: np.ndarray, shape: tuple[int, int, int], stride: int = 1, padding: int = 0
) -> np.ndarray:
    """dL/dx, (H, W, C_in), from dy = dL/dy of y = conv2d(x, w): eq. 54 read backwards.

    Raises ValueError as conv2d does, and if dy is not of the output's shape.
    """
    rows, columns, channels = _output_shape(shape, w, stride, padding)
    if dy.shape != (rows, columns, channels):
        raise ValueError(f"dy must be of shape {(rows, columns, channels)}, got {dy.shape}")
    padded = _pad(np.zeros(shape), padding)
    for i, j in np.ndindex(w.shape[:2]):
        padded[i : i + stride * rows : stride, j : j + stride * columns : stride] += dy @ w[i, j].T
    return padded[padding : padding + shape[0], padding : padding + shape[1]]


def _pad(x: np.ndarray, p: int) -> np.ndarray:
    return np.pad(x, ((p, p), (p, p), (0, 0)))


def _output_shape(shape: tuple[int, ...], w: np.ndarray, stride: int, padding: int) -> tuple[int, int, int]:
    """(H', W', C_out) for an input of shape (H, W, C_in). Raises ValueError where there is none."""
    if stride < 1 or padding < 0:
        raise ValueError(f"stride must be at least 1 and padding at least 0, got {stride} and {padding}")
    height, width, c_in = shape
    if c_in != w.shape[2]:
        raise ValueError(f"the input has {c_in} channels, the weights {w.shape[2]}")
    k = len(w)
    if k > min(height, width) + 2 * padding:
        raise ValueError(f"a {k} x {k} kernel does not fit {height} x {width} with padding {padding}")
    return (height + 2 * padding - k) // stride + 1, (width + 2 * padding - k) // stride + 1, w.shape[3]
