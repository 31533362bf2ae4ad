# mistake: dilate s_zeros_between
import numpy as np


def dilate(x, s):
    """隙間に s 個の 0 を入れる"""
    if s <= 0:
        raise ValueError("s must be positive")
    H, W, C = x.shape
    out = np.zeros((H + (H - 1) * s, W + (W - 1) * s, C))
    for i in range(H):
        for j in range(W):
            out[i * (s + 1), j * (s + 1)] = x[i, j]
    return out
