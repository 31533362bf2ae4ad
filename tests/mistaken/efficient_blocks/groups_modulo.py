# mistake: group_conv outputs_dealt_out
import numpy as np


def group_conv(x, w, groups):
    k, _, n, D = w.shape
    if groups < 1 or x.shape[2] % groups or D % groups or n != x.shape[2] // groups or k > min(x.shape[:2]):
        raise ValueError("bad")
    y = np.zeros((x.shape[0] - k + 1, x.shape[1] - k + 1, D))
    for d in range(D):
        g = d % groups
        win = np.lib.stride_tricks.sliding_window_view(x[:, :, g * n : (g + 1) * n], (k, k), axis=(0, 1))
        y[:, :, d] = np.einsum("hwcab,abc->hw", win, w[..., d])
    return y
