# mistake: squeeze_excite relu_before_the_sigmoid
import numpy as np


def relu(t):
    return np.maximum(t, 0)


def squeeze_excite(x, w1, w2):
    if w1.shape[0] != x.shape[2] or w2.shape != (w1.shape[1], x.shape[2]):
        raise ValueError("weights")
    h = x.mean((0, 1))
    for w in (w1, w2):
        h = relu(h @ w)
    return x * (1 / (1 + np.exp(-h)))
