# mistake: conv2d bias_in_every_term
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0):
    if stride < 1 or padding < 0:
        raise ValueError("stride / padding")
    H, W, C = x.shape
    k = w.shape[0]
    if C != w.shape[2] or k > H + 2 * padding or k > W + 2 * padding:
        raise ValueError("shape")
    if b is None:
        b = np.zeros(w.shape[3])
    xp = np.pad(x, ((padding, padding), (padding, padding), (0, 0)))
    oh, ow = (H + 2 * padding - k) // stride + 1, (W + 2 * padding - k) // stride + 1
    y = np.zeros((oh, ow, w.shape[3]))
    for i in range(oh):
        for j in range(ow):
            for a in range(k):
                for c in range(k):
                    y[i, j] += xp[stride * i + a, stride * j + c] @ w[a, c] + b
    return y
