# mistake: group_conv inputs_dealt_out
import numpy as np


def group_conv(x, w, groups):
    k, _, n, D = w.shape
    if groups < 1 or x.shape[2] % groups or D % groups or n != x.shape[2] // groups or k > min(x.shape[:2]):
        raise ValueError("bad")
    out = []
    for g in range(groups):
        win = np.lib.stride_tricks.sliding_window_view(x[:, :, g::groups], (k, k), axis=(0, 1))
        out.append(np.einsum("hwcab,abcd->hwd", win, w[..., g * D // groups : (g + 1) * D // groups]))
    return np.concatenate(out, axis=2)
