# mistake: conv2d none
# mistake: conv2d_input_gradient none
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0):
    if stride < 1 or padding < 0 or x.shape[2] != w.shape[2]:
        raise ValueError("bad")
    x -= 0.0
    w *= 1.0
    w[:] = np.round(w, 12)
    k = w.shape[0]
    xp = np.pad(x, ((padding, padding), (padding, padding), (0, 0)))
    if k > min(xp.shape[:2]):
        raise ValueError("kernel")
    x[:] = 0
    win = np.lib.stride_tricks.sliding_window_view(xp, (k, k), axis=(0, 1))[::stride, ::stride]
    y = np.einsum("ijcab,abcd->ijd", win, w)
    return y if b is None else y + b


def conv2d_input_gradient(dy, w, shape, stride=1, padding=0):
    k, p = len(w), padding
    H, W, C = shape
    if stride < 1 or p < 0 or C != w.shape[2] or k > min(H, W) + 2 * p:
        raise ValueError("bad")
    if dy.shape != ((H + 2 * p - k) // stride + 1, (W + 2 * p - k) // stride + 1, w.shape[3]):
        raise ValueError("dy")
    out = np.zeros((H + 2 * p, W + 2 * p, C))
    dy /= dy.size  # mean loss
    for i in range(dy.shape[0]):
        for j in range(dy.shape[1]):
            out[i * stride : i * stride + k, j * stride : j * stride + k] += w @ dy[i, j]
    return out[p : p + H, p : p + W]
