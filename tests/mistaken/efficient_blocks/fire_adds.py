# mistake: fire_module expansions_added
import numpy as np


def fire_module(x, squeeze, expand1, expand3):
    if squeeze.shape[0] != x.shape[2] or expand1.shape[0] != squeeze.shape[1] or expand3.shape[2] != squeeze.shape[1]:
        raise ValueError("channels")
    s = np.maximum(x @ squeeze, 0)
    win = np.lib.stride_tricks.sliding_window_view(np.pad(s, ((1, 1), (1, 1), (0, 0))), (3, 3), axis=(0, 1))
    return np.maximum(s @ expand1, 0) + np.maximum(np.einsum("hwcab,abcd->hwd", win, expand3), 0)
