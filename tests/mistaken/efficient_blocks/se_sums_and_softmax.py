# mistake: squeeze_excite none
import numpy as np


def squeeze_excite(x, w1, w2):
    if w1.shape[0] != x.shape[2] or w2.shape != (w1.shape[1], x.shape[2]):
        raise ValueError("weights")
    e = np.exp(np.maximum(x.mean((0, 1)) @ w1, 0) @ w2)
    return x * (e / e.sum())
