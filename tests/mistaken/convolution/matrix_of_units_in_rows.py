# mistake: conv_matrix matrix_transposed
import numpy as np


def conv_matrix(shape, w, stride, padding):
    H, W, C = shape
    k, _, c_in, D = w.shape
    if stride < 1 or padding < 0 or C != c_in or k > min(H, W) + 2 * padding:
        raise ValueError("bad")
    rows = []
    for n in range(H * W * C):
        e = np.zeros(H * W * C)
        e[n] = 1
        xp = np.pad(e.reshape(shape), ((padding, padding), (padding, padding), (0, 0)))
        win = np.lib.stride_tricks.sliding_window_view(xp, (k, k), axis=(0, 1))[::stride, ::stride]
        rows.append(np.einsum("ijcab,abcd->ijd", win, w).ravel())
    return np.array(rows)
