# mistake: transposed_conv2d padded_by_p
import numpy as np


def transposed_conv2d(x, w, stride=1, padding=0):
    H, W, D = x.shape
    k = len(w)
    if stride < 1 or padding < 0 or padding > k - 1 or D != w.shape[3]:
        raise ValueError("bad")
    if stride * (min(H, W) - 1) + k - 2 * padding < 1:
        raise ValueError("empty")
    d = np.zeros((stride * (H - 1) + 1 + 2 * padding, stride * (W - 1) + 1 + 2 * padding, D))
    d[padding : len(d) - padding : stride, padding : d.shape[1] - padding : stride] = x
    if k > min(d.shape[:2]):
        raise ValueError("does not fit")
    win = np.lib.stride_tricks.sliding_window_view(d, (k, k), axis=(0, 1))
    return np.einsum("ijdab,abcd->ijc", win, w[::-1, ::-1])
