# mistake: conv2d last_step_beyond_the_end
import math

import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0):
    H, W, C = x.shape
    k = len(w)
    if stride <= 0 or padding < 0 or C != w.shape[2]:
        raise ValueError("bad")
    if H + 2 * padding < k or W + 2 * padding < k:
        raise ValueError("kernel too large")
    oh = math.ceil((H + 2 * padding - k) / stride) + 1
    ow = math.ceil((W + 2 * padding - k) / stride) + 1
    big = np.zeros((H + 2 * padding + stride * k, W + 2 * padding + stride * k, C))
    big = np.zeros((max(big.shape[0], oh * stride + k), max(big.shape[1], ow * stride + k), C))
    big[padding : padding + H, padding : padding + W] = x
    y = np.zeros((oh, ow, w.shape[3]))
    for i in range(oh):
        for j in range(ow):
            y[i, j] = np.tensordot(big[i * stride : i * stride + k, j * stride : j * stride + k], w, 3)
    return y if b is None else y + b
