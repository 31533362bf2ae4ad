# mistake: dilate zeros_after_every_position
import numpy as np


def dilate(x, s):
    if s < 1:
        raise ValueError("s")
    H, W, C = x.shape
    out = np.zeros((s * H, s * W, C))
    out[::s, ::s, :] = x
    return out
