"""Sliding windows and einsum; every function stands on its own; float128 inside where there is such a type."""

import numpy as np
import PIL.Image
from numpy.lib.stride_tricks import sliding_window_view

SOBEL_X = np.outer([1, 2, 1], [-1, 0, 1]).astype(np.int8)
SOBEL_Y = np.outer([-1, 0, 1], [1, 2, 1]).astype(np.float32)


class Unusable(ValueError):
    pass


def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise Unusable(f"{image.ndim} axes, p = {p}")
    return np.pad(image, p)


def cross_correlate(image, kernel, stride=1, padding=0):
    match kernel.shape:
        case (k, other) if k == other:
            pass
        case _:
            raise Unusable("kernel")
    if stride <= 0 or padding < 0 or k > 2 * padding + min(image.shape):
        raise Unusable("does not fit")
    wide = np.pad(image.astype(np.longdouble), padding, mode="constant", constant_values=0)
    windows = sliding_window_view(wide, (k, k))[::stride, ::stride]
    return np.einsum("ijab,ab->ij", windows, kernel.astype(np.longdouble))


def sobel_gradients(image):
    windows = sliding_window_view(np.pad(np.asarray(image, dtype=np.float64), 1), (3, 3))
    return np.einsum("ijab,ab->ij", windows, SOBEL_X), np.einsum("ijab,ab->ij", windows, SOBEL_Y)


def sobel_magnitude(image):
    wide = np.pad(np.asarray(image, dtype=np.float64), 1)
    windows = sliding_window_view(wide, (3, 3))
    gx, gy = (np.tensordot(windows, kernel, axes=2) for kernel in (SOBEL_X, SOBEL_Y))
    return np.sqrt(np.square(gx) + np.square(gy))


def sobel_filter(picture):
    wide = np.pad(np.asarray(picture.convert("L")).astype(int), 1)
    windows = sliding_window_view(wide, (3, 3))
    gx, gy = ((windows * kernel.astype(int)).sum(axis=(2, 3)) for kernel in (SOBEL_X, SOBEL_Y))
    strength = np.sqrt(gx**2 + gy**2)
    return PIL.Image.fromarray(np.floor(strength + 0.5).clip(max=255).astype("uint8"), "L")
