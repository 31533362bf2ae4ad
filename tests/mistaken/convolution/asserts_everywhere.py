# mistake: conv2d refused_by_another_exception
# mistake: dilate step_refused_by_another_exception
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0):
    assert stride >= 1 and padding >= 0
    assert x.shape[2] == w.shape[2]
    k = w.shape[0]
    assert k <= x.shape[0] + 2 * padding and k <= x.shape[1] + 2 * padding
    xp = np.pad(x, ((padding, padding), (padding, padding), (0, 0)))
    win = np.lib.stride_tricks.sliding_window_view(xp, (k, k), axis=(0, 1))[::stride, ::stride]
    y = np.einsum("ijcab,abcd->ijd", win, w)
    return y if b is None else y + b


def dilate(x, s):
    assert s >= 1
    H, W, C = x.shape
    out = np.zeros((s * (H - 1) + 1, s * (W - 1) + 1, C))
    out[::s, ::s] = x
    return out
