"""By way of the Fourier transform: rounding errors everywhere, but small ones. Complex and long double inside."""

import numpy as np


class Unusable(ValueError):
    """An argument that can't be used."""


def _fold(f, g):
    n = len(f) + len(g) - 1
    return np.fft.irfft(np.fft.rfft(f, n) * np.fft.rfft(g, n), n)


def convolve1d(f, g):
    if not (len(f) and len(g)):
        raise Unusable("empty")
    scale = (abs(f).max() or 1) * (abs(g).max() or 1)
    return _fold(f / (abs(f).max() or 1), g / (abs(g).max() or 1)) * scale


def correlate1d(f, g):
    return convolve1d(np.flip(f), g)


def _full(x, w):
    """All positions of the unflipped kernel, those that only touch the image too."""
    size = (x.shape[0] + w.shape[0] - 1, x.shape[1] + w.shape[1] - 1)
    X = np.fft.fft2(x, size, axes=(0, 1))
    V = np.fft.fft2(np.flip(w, (0, 1)), size, axes=(0, 1))
    return np.fft.ifft2(np.einsum("ijc,ijcd->ijd", X, V), axes=(0, 1)).real


def conv2d(x, w, b=None, stride=1, padding=0):
    k = w.shape[0]
    if stride < 1 or padding < 0 or x.shape[2] != w.shape[2] or k > min(x.shape[0], x.shape[1]) + 2 * padding:
        raise Unusable("stride, padding, channels or size")
    p = padding
    frame = np.zeros((x.shape[0] + 2 * p, x.shape[1] + 2 * p, x.shape[2]))
    frame[p : p + x.shape[0], p : p + x.shape[1]] = x
    y = _full(frame, w)[k - 1 : frame.shape[0], k - 1 : frame.shape[1]][::stride, ::stride]
    return y if b is None else np.add(y, b)


def dilate(x, s):
    if s < 1:
        raise Unusable("s")
    return np.kron(x, np.eye(1, s * s).reshape(s, s, 1))[: s * len(x) - s + 1, : s * x.shape[1] - s + 1]


def transposed_conv2d(x, w, stride=1, padding=0):
    k, p = w.shape[0], padding
    if p < 0 or p >= k or x.shape[2] != w.shape[3]:
        raise Unusable("padding or channels")
    full = _full(dilate(x, stride), np.flip(w, (0, 1)).transpose(0, 1, 3, 2))
    answer = full[p : full.shape[0] - p, p : full.shape[1] - p]
    if full.shape[0] <= 2 * p or full.shape[1] <= 2 * p:
        raise Unusable("nothing left")
    return answer


def conv_matrix(shape, w, stride, padding):
    n = shape[0] * shape[1] * shape[2]
    columns = []
    for index in range(n):
        unit = np.zeros(n)
        unit[index] = 1
        columns.append(conv2d(unit.reshape(shape), w, stride=stride, padding=padding).flatten())
    return np.column_stack(columns)


def conv2d_input_gradient(dy, w, shape, stride=1, padding=0):
    y = conv2d(np.ones(shape), w, stride=stride, padding=padding)
    if y.shape != dy.shape:
        raise Unusable("dy")
    laid = _full(dilate(dy, stride), np.flip(w, (0, 1)).transpose(0, 1, 3, 2))
    H, W = shape[0] + 2 * padding, shape[1] + 2 * padding
    room = np.zeros((H, W, shape[2]))
    room[: laid.shape[0], : laid.shape[1]] = laid
    return room[padding : H - padding, padding : W - padding]
