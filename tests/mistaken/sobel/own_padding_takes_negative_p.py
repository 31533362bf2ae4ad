# mistake: cross_correlate padding_below_zero_accepted
# mistake: zero_pad negative_padding_accepted
import numpy as np


def zero_pad(image, p):
    if image.ndim != 2:
        raise ValueError("image")
    if p <= 0:
        return image          # nothing to do
    return np.pad(image, p)


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError("kernel, stride")
    x = image.astype(float)
    if padding > 0:
        x = np.pad(x, padding)
    k = kernel.shape[0]
    if k > min(x.shape):
        raise ValueError("kernel")
    w = np.lib.stride_tricks.sliding_window_view(x, kernel.shape)[::stride, ::stride]
    return np.einsum("abij,ij->ab", w, kernel)
