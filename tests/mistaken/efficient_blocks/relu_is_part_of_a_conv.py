# mistake: pointwise_conv pointwise_with_relu
# mistake: depthwise_conv none
import numpy as np


def pointwise_conv(x, w):
    if x.shape[2] != w.shape[0]:
        raise ValueError("channels")
    return np.maximum(x @ w, 0)


def depthwise_conv(x, w, stride=1, padding=0):
    if stride < 1 or padding < 0 or x.shape[2] != w.shape[2]:
        raise ValueError("bad")
    xp = np.pad(x, ((padding, padding), (padding, padding), (0, 0)))
    k = len(w)
    if k > min(xp.shape[:2]):
        raise ValueError("kernel")
    win = np.lib.stride_tricks.sliding_window_view(xp, (k, k), axis=(0, 1))[::stride, ::stride]
    return np.maximum(np.einsum("hwcab,abc->hwc", win, w), 0)
