# mistake: max_pool pool_sizes_not_checked
# mistake: max_pool pool_accepts_too_large_windows
import numpy as np

def max_pool(x, k, s):
    H, W, C = x.shape
    out = np.zeros((max(0, (H - k) // s + 1), max(0, (W - k) // s + 1), C))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.amax(x[i * s:i * s + k, j * s:j * s + k], axis=(0, 1))
    return out
