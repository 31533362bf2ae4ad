# mistake: max_pool pool_forgets_the_last_window
import numpy as np

def max_pool(x, k, s):
    if k < 1 or s < 1:
        raise ValueError("k, s must be positive")
    if k > x.shape[0] or k > x.shape[1]:
        raise ValueError("window is larger than x")
    h = (x.shape[0] - k) // s
    w = (x.shape[1] - k) // s
    y = np.empty((h, w, x.shape[2]))
    for i in range(h):
        for j in range(w):
            y[i, j] = x[s*i:s*i+k, s*j:s*j+k].max(0).max(0)
    return y
