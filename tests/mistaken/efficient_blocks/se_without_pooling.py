# mistake: squeeze_excite every_position_by_itself
import numpy as np


def squeeze_excite(x, w1, w2):
    if w1.shape[0] != x.shape[2] or w2.shape != (w1.shape[1], x.shape[2]):
        raise ValueError("weights")
    return x / (1 + np.exp(-(np.maximum(x @ w1, 0) @ w2)))
