"""im2col: every window becomes a row, eq. 54 a matrix product. Whole numbers stay whole (int64)."""

import operator

import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype=np.int64)
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]], dtype=np.int64)


def _wide(image):
    return image.astype(np.int64 if image.dtype.kind in "iu" else np.float64)


def zero_pad(image, p):
    if operator.ne(np.ndim(image), 2) or p < 0:
        raise ValueError(f"cannot pad by {p}")
    if p == 0:
        return image
    padded = np.zeros(np.add(image.shape, 2 * p), dtype=image.dtype)
    padded[p:-p, p:-p] = image
    return padded


def cross_correlate(image, kernel, stride=1, padding=0):
    if np.ndim(kernel) != 2 or len(set(kernel.shape)) > 1:
        raise ValueError("kernel")
    if stride < 1:
        raise ValueError("stride")
    x, k = _wide(zero_pad(image, padding)), kernel.shape[0]
    tops = np.arange(0, x.shape[0] - k + 1, stride)
    lefts = np.arange(0, x.shape[1] - k + 1, stride)
    if not tops.size or not lefts.size:
        raise ValueError("kernel does not fit")
    offsets = np.arange(k)
    rows = tops[:, None, None, None] + offsets[None, None, :, None]
    columns = lefts[None, :, None, None] + offsets[None, None, None, :]
    patches = x[rows, columns].reshape(tops.size * lefts.size, k * k)
    return (patches @ kernel.reshape(-1)).reshape(tops.size, lefts.size)


def sobel_gradients(image):
    return tuple(cross_correlate(image, kernel, padding=1) for kernel in (SOBEL_X, SOBEL_Y))


def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return (gx * gx + gy * gy) ** 0.5


def sobel_filter(picture):
    strength = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.frombytes("L", picture.size, np.minimum(np.rint(strength), 255).astype(np.uint8).tobytes())
