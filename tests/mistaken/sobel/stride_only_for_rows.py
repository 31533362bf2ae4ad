# mistake: cross_correlate stride_downwards_only
# mistake: zero_pad border_always_one_wide
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError
    return np.pad(image, 1)


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError("arguments")
    padded = np.pad(image.astype(float), padding)
    k = kernel.shape[0]
    if k > padded.shape[0] or k > padded.shape[1]:
        raise ValueError("kernel")
    v = sliding_window_view(padded, (k, k))
    v = v[::stride]
    return (v * kernel).sum(axis=(2, 3))
