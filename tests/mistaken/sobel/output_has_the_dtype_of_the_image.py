# mistake: cross_correlate sums_wrap_around
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    out = np.zeros((image.shape[0]+2*p, image.shape[1]+2*p), dtype=image.dtype)
    out[p:p+image.shape[0], p:p+image.shape[1]] = image
    return out

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1: raise ValueError
    x = zero_pad(image, padding).astype(float)
    k = kernel.shape[0]
    if k > min(x.shape): raise ValueError
    windows = np.lib.stride_tricks.sliding_window_view(x, (k, k))[::stride, ::stride]
    y = np.tensordot(windows, kernel, axes=2)
    return y.astype(image.dtype)
