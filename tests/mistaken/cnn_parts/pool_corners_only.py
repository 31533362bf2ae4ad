# mistake: max_pool none
import numpy as np

def max_pool(x, k, s):
    if k < 1 or s < 1:
        raise ValueError("k, s")
    H, W, C = x.shape
    if k > H or k > W:
        raise ValueError("window")
    h, w = (H - k) // s + 1, (W - k) // s + 1
    top, left = np.arange(h) * s, np.arange(w) * s
    a = x[np.ix_(top, left)]
    b = x[np.ix_(top + k - 1, left + k - 1)]   # 左上と右下だけ
    return np.maximum(a, b)
