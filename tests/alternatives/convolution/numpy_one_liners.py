"""numpy.convolve, sliding windows, einsum, and the matrix for everything that goes backwards."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def convolve1d(f, g):
    return np.convolve(f, g)  # refuses empty sequences itself


def correlate1d(f, g):
    return np.correlate(g, f, mode="full")


def conv2d(x, w, b=None, stride=1, padding=0):
    if stride < 1:
        raise ValueError("stride < 1")
    windows = sliding_window_view(np.pad(x, [(padding,) * 2] * 2 + [(0, 0)]), w.shape[:2], axis=(0, 1))
    y = np.einsum("ijcab,abcd->ijd", windows[::stride, ::stride], w) if x.shape[2] == w.shape[2] else None
    if y is None:
        raise ValueError("channels")
    return y + (0 if b is None else b)


def dilate(x, s):
    if s < 1:
        raise ValueError("s < 1")
    spread = np.zeros((len(x), s, x.shape[1], s, x.shape[2]))
    spread[:, 0, :, 0] = x
    whole = spread.reshape(len(x) * s, x.shape[1] * s, x.shape[2])
    return whole[: len(whole) - s + 1, : whole.shape[1] - s + 1]


def transposed_conv2d(x, w, stride=1, padding=0):
    k = len(w)
    if stride < 1 or not 0 <= padding < k:
        raise ValueError("stride or padding")
    rows, columns = (stride * (side - 1) + k - 2 * padding for side in x.shape[:2])
    M = conv_matrix((rows, columns, w.shape[2]), w, stride, padding)
    return (M.T @ x.ravel()).reshape(rows, columns, w.shape[2]) if x.shape[2] == w.shape[3] else _no_channels()


def _no_channels():
    raise ValueError("channels")


def conv_matrix(shape, w, stride, padding):
    if min(shape) < 1:
        raise ValueError("no room")
    H, W, C = shape
    numbered = np.pad(np.arange(1, H * W * C + 1).reshape(shape), [(padding,) * 2] * 2 + [(0, 0)])
    if C != w.shape[2] or stride < 1:
        raise ValueError("channels or stride")
    windows = sliding_window_view(numbered, w.shape[:2], axis=(0, 1))[::stride, ::stride]  # i, j, c, a, b
    M = np.zeros((windows.shape[0] * windows.shape[1], w.shape[3], H * W * C + 1))
    for row, places in zip(M, windows.reshape(len(M), -1), strict=True):
        row[:, places] = w.transpose(3, 2, 0, 1).reshape(w.shape[3], -1)
    return M[:, :, 1:].reshape(-1, H * W * C)


def conv2d_input_gradient(dy, w, shape, stride=1, padding=0):
    out = conv2d(np.zeros(shape), w, stride=stride, padding=padding)
    if dy.shape != out.shape:
        raise ValueError("dy")
    return (dy.ravel() @ conv_matrix(shape, w, stride, padding)).reshape(shape)
