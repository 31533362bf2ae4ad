# mistake: group_conv outputs_interleaved
import numpy as np


def group_conv(x, w, groups):
    k, _, n, D = w.shape
    if groups < 1 or x.shape[2] % groups or D % groups or n != x.shape[2] // groups or k > min(x.shape[:2]):
        raise ValueError("bad")
    out = []
    for g in range(groups):
        win = np.lib.stride_tricks.sliding_window_view(x[:, :, g * n : (g + 1) * n], (k, k), axis=(0, 1))
        out.append(np.einsum("hwcab,abcd->hwd", win, w[..., g * D // groups : (g + 1) * D // groups]))
    y = np.stack(out, axis=-1)  # (H, W, D / groups, groups)
    return y.reshape(y.shape[0], y.shape[1], D)
