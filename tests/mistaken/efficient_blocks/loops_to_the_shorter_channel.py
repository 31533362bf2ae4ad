# mistake: pointwise_conv pointwise_channels_not_checked
import numpy as np


def pointwise_conv(x, w):
    y = np.zeros((x.shape[0], x.shape[1], w.shape[1]))
    for c in range(min(x.shape[2], len(w))):
        for d in range(w.shape[1]):
            y[:, :, d] += x[:, :, c] * w[c, d]
    return y
