# mistake: group_conv only_the_first_group
import numpy as np


def group_conv(x, w, groups):
    k, _, n, d = w.shape
    if groups < 1 or x.shape[2] % groups or d % groups or n != x.shape[2] // groups or k > min(x.shape[:2]):
        raise ValueError("bad")
    part = x[:, :, :n]
    win = np.lib.stride_tricks.sliding_window_view(part, (k, k), axis=(0, 1))
    return np.einsum("hwcab,abcd->hwd", win, w)
