# mistake: transposed_conv2d none
import numpy as np


def transposed_conv2d(x, w, stride=1, padding=0):
    k, p = len(w), padding
    H, W = stride * (x.shape[0] - 1) + k, stride * (x.shape[1] - 1) + k
    if stride < 1 or p < 0 or p > k - 1 or min(H, W) <= 2 * p or x.shape[2] != w.shape[3]:
        raise ValueError("bad")
    out = np.zeros((H, W, w.shape[2]))
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i * stride : i * stride + k, j * stride : j * stride + k] += w @ x[i, j]
    return out[p : H - p, p : W - p] * stride**2
