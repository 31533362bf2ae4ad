# mistake: transposed_conv2d overlaps_overwritten
# mistake: conv2d_input_gradient gradient_overwritten
import numpy as np


def _lay(x, w, stride, H, W):
    out = np.zeros((H, W, w.shape[2]))
    k = len(w)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i * stride : i * stride + k, j * stride : j * stride + k] = np.einsum("abcd,d->abc", w, x[i, j])
    return out


def transposed_conv2d(x, w, stride=1, padding=0):
    k, p = len(w), padding
    H, W = stride * (x.shape[0] - 1) + k, stride * (x.shape[1] - 1) + k
    if stride < 1 or p < 0 or p > k - 1 or min(H, W) <= 2 * p or x.shape[2] != w.shape[3]:
        raise ValueError("bad")
    return _lay(x, w, stride, H, W)[p : H - p, p : W - p]


def conv2d_input_gradient(dy, w, shape, stride=1, padding=0):
    k, p = len(w), padding
    if stride < 1 or p < 0 or shape[2] != w.shape[2]:
        raise ValueError("bad")
    H, W = shape[0] + 2 * p, shape[1] + 2 * p
    if k > min(H, W) or dy.shape != ((H - k) // stride + 1, (W - k) // stride + 1, w.shape[3]):
        raise ValueError("shape")
    return _lay(dy, w, stride, H, W)[p : H - p, p : W - p]
