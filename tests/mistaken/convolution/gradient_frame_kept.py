# mistake: conv2d_input_gradient gradient_of_the_padded_image
import numpy as np


def conv2d_input_gradient(dy, w, shape, stride=1, padding=0):
    k, p = len(w), padding
    H, W, C = shape
    if stride < 1 or p < 0 or C != w.shape[2] or k > min(H, W) + 2 * p:
        raise ValueError("bad")
    if dy.shape != ((H + 2 * p - k) // stride + 1, (W + 2 * p - k) // stride + 1, w.shape[3]):
        raise ValueError("dy")
    out = np.zeros((H + 2 * p, W + 2 * p, C))
    for i in range(dy.shape[0]):
        for j in range(dy.shape[1]):
            out[i * stride : i * stride + k, j * stride : j * stride + k] += w @ dy[i, j]
    return out
