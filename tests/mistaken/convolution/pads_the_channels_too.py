# mistake: conv2d none
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0):
    if stride < 1 or padding < 0 or x.shape[2] != w.shape[2]:
        raise ValueError("bad")
    k = w.shape[0]
    xp = np.pad(x, padding)[:, :, : x.shape[2]]
    if k > min(xp.shape[:2]):
        raise ValueError("kernel")
    oh, ow = (xp.shape[0] - k) // stride + 1, (xp.shape[1] - k) // stride + 1
    y = np.zeros((oh, ow, w.shape[3]))
    for i in range(oh):
        for j in range(ow):
            y[i, j] = np.einsum("abc,abcd->d", xp[stride * i : stride * i + k, stride * j : stride * j + k], w)
    return y if b is None else y + b
