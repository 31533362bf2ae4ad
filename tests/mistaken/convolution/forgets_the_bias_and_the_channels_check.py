# mistake: conv2d bias_left_out
# mistake: conv2d other_channels_accepted
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0):
    if stride < 1 or padding < 0:
        raise ValueError("stride / padding")
    k = w.shape[0]
    xp = np.pad(x, ((padding, padding), (padding, padding), (0, 0)))
    H, W = xp.shape[:2]
    if k > H or k > W:
        raise ValueError("too large")
    y = np.zeros(((H - k) // stride + 1, (W - k) // stride + 1, w.shape[3]))
    for c in range(min(x.shape[2], w.shape[2])):
        for d in range(w.shape[3]):
            for i in range(y.shape[0]):
                for j in range(y.shape[1]):
                    window = xp[i * stride : i * stride + k, j * stride : j * stride + k, c]
                    y[i, j, d] += np.sum(window * w[:, :, c, d])
    return y
