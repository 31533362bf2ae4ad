# mistake: transposed_conv2d kernel_not_turned
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0):
    if stride < 1 or padding < 0 or x.shape[2] != w.shape[2]:
        raise ValueError("bad")
    k = w.shape[0]
    xp = np.pad(x, ((padding, padding), (padding, padding), (0, 0)))
    if k > min(xp.shape[:2]):
        raise ValueError("kernel")
    win = np.lib.stride_tricks.sliding_window_view(xp, (k, k), axis=(0, 1))[::stride, ::stride]
    y = np.einsum("ijcab,abcd->ijd", win, w)
    return y if b is None else y + b


def dilate(x, s):
    if s < 1:
        raise ValueError
    H, W, C = x.shape
    out = np.zeros((s * (H - 1) + 1, s * (W - 1) + 1, C))
    out[::s, ::s] = x
    return out


def transposed_conv2d(x, w, stride=1, padding=0):
    if padding < 0:
        raise ValueError("padding")
    return conv2d(dilate(x, stride), w.transpose(0, 1, 3, 2), padding=w.shape[0] - 1 - padding)
