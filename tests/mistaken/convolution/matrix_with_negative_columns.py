# mistake: conv_matrix none
import numpy as np


def conv_matrix(shape, w, stride, padding):
    H, W, C = shape
    k, _, c_in, D = w.shape
    if stride < 1 or padding < 0 or C != c_in or k > min(H, W) + 2 * padding:
        raise ValueError("bad")
    oh, ow = (H + 2 * padding - k) // stride + 1, (W + 2 * padding - k) // stride + 1
    M = np.zeros((oh, ow, D, H, W, C))
    for i in range(oh):
        for j in range(ow):
            for a in range(k):
                for b in range(k):
                    r, q = i * stride + a - padding, j * stride + b - padding
                    if r < H and q < W:  # 負の添字を忘れている
                        M[i, j, :, r, q, :] = w[a, b].T
    return M.reshape(oh * ow * D, H * W * C)
