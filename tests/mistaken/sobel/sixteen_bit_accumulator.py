# mistake: cross_correlate none
# mistake: sobel_gradients none
import numpy as np

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError
    x = np.pad(image.astype(float), padding)
    k = len(kernel)
    if k > min(x.shape): raise ValueError
    w = np.lib.stride_tricks.sliding_window_view(x, kernel.shape)[::stride, ::stride]
    y = (w*kernel).sum(axis=(2, 3))
    if image.dtype.kind in "iu":
        y = y.astype(np.int64).astype(np.int16)
    return y

def sobel_gradients(image):
    x = np.pad(image.astype(np.int16), 1)
    r = x[:, 2:] - x[:, :-2]
    d = x[2:] - x[:-2]
    return r[:-2] + 2*r[1:-1] + r[2:], d[:, :-2] + 2*d[:, 1:-1] + d[:, 2:]
