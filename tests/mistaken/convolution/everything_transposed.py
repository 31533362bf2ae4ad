# mistake: transposed_conv2d kernel_transposed
import numpy as np


def transposed_conv2d(x, w, stride=1, padding=0):
    H, W, D = x.shape
    k = len(w)
    oh, ow = stride * (H - 1) + k - 2 * padding, stride * (W - 1) + k - 2 * padding
    if stride < 1 or padding < 0 or padding > k - 1 or oh < 1 or ow < 1 or D != w.shape[3]:
        raise ValueError("bad")
    full = np.zeros((oh + 2 * padding, ow + 2 * padding, w.shape[2]))
    for i in range(H):
        for j in range(W):
            for a in range(k):
                for b in range(k):
                    full[i * stride + a, j * stride + b] += w.T[:, :, a, b].T @ x[i, j]
    return full[padding : padding + oh, padding : padding + ow]
