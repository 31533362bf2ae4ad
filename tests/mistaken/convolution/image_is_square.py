# mistake: conv2d square_outputs
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0):
    k, _, c_in, c_out = w.shape
    if stride < 1 or padding < 0 or x.shape[2] != c_in:
        raise ValueError("bad")
    if k > min(x.shape[:2]) + 2 * padding:
        raise ValueError("kernel")
    N = x.shape[0]
    n = (N + 2 * padding - k) // stride + 1
    xp = np.pad(x, ((padding, padding), (padding, padding), (0, 0)))
    y = np.zeros((n, n, c_out))
    for i in range(n):
        for j in range(n):
            patch = xp[stride * i : stride * i + k, stride * j : stride * j + k, :]
            y[i, j] = np.einsum("abc,abcd->d", patch, w)
    if b is not None:
        y += b
    return y
