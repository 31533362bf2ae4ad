# mistake: transposed_conv2d transposed_steps_not_checked
# mistake: transposed_conv2d any_padding_accepted
# mistake: transposed_conv2d transposed_channels_not_checked
import numpy as np


def transposed_conv2d(x, w, stride=1, padding=0):
    H, W, D = x.shape
    k = len(w)
    rows, cols = max(stride * (H - 1) + k, k), max(stride * (W - 1) + k, k)
    full = np.zeros((rows + 9, cols + 9, w.shape[2]))
    for i in range(H):
        for j in range(W):
            for a in range(k):
                for b in range(k):
                    for d in range(min(D, w.shape[3])):
                        full[abs(i * stride + a) % len(full), abs(j * stride + b) % full.shape[1]] += w[a, b, :, d] * x[i, j, d]
    p = max(padding, 0)
    return full[p : max(rows - p, 0), p : max(cols - p, 0)]
