# mistake: cross_correlate none
# mistake: zero_pad none
import numpy as np

def zero_pad(image, p):
    # 1 で埋めてしまった
    if image.ndim != 2 or p < 0: raise ValueError
    return np.pad(image.astype(float), p, constant_values=1)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError
    x = np.pad(image.astype(float), padding)
    if len(kernel) > min(x.shape): raise ValueError
    w = np.lib.stride_tricks.sliding_window_view(x, kernel.shape)[::stride, ::stride]
    return (w*kernel[::-1]).sum(axis=(2, 3))
