# mistake: pointwise_conv pointwise_averaged
import numpy as np


def pointwise_conv(x, w):
    if x.shape[2] != w.shape[0]:
        raise ValueError("channels")
    y = np.zeros((x.shape[0], x.shape[1], w.shape[1]))
    for d in range(w.shape[1]):
        y[:, :, d] = (x * w[:, d]).mean(axis=2)
    return y
