# mistake: conv2d_input_gradient wide_padding_refused
import numpy as np


def conv2d_input_gradient(dy, w, shape, stride=1, padding=0):
    k, p = len(w), padding
    H, W, C = shape
    if stride < 1 or p < 0 or p > k - 1 or C != w.shape[2] or k > min(H, W) + 2 * p:
        raise ValueError("bad")
    if dy.shape != ((H + 2 * p - k) // stride + 1, (W + 2 * p - k) // stride + 1, w.shape[3]):
        raise ValueError("dy")
    out = np.zeros((H + 2 * p, W + 2 * p, C))
    for a in range(k):
        for b in range(k):
            for i in range(dy.shape[0]):
                for j in range(dy.shape[1]):
                    out[i * stride + a, j * stride + b] += w[a, b] @ dy[i, j]
    return out[p : p + H, p : p + W]
