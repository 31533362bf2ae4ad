# mistake: dilate none
import numpy as np


def dilate(x, s):
    if s < 1:
        raise ValueError("s")
    H, W, C = x.shape
    out = np.full((s * (H - 1) + 1, s * (W - 1) + 1, C), 1e-6)
    out[::s, ::s] = x
    return out
