# mistake: conv_matrix channels_run_slowest
import numpy as np


def conv_matrix(shape, w, stride, padding):
    H, W, C = shape
    k, _, c_in, D = w.shape
    if stride < 1 or padding < 0 or C != c_in or k > min(H, W) + 2 * padding:
        raise ValueError("bad")
    oh, ow = (H + 2 * padding - k) // stride + 1, (W + 2 * padding - k) // stride + 1
    M = np.zeros((D * oh * ow, C * H * W))
    for d in range(D):
        for i in range(oh):
            for j in range(ow):
                for c in range(C):
                    for a in range(k):
                        for b in range(k):
                            r, q = i * stride + a - padding, j * stride + b - padding
                            if 0 <= r < H and 0 <= q < W:
                                M[(d * oh + i) * ow + j, (c * H + r) * W + q] = w[a, b, c, d]
    return M
