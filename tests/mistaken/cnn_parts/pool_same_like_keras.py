# mistake: max_pool pool_counts_windows_that_stick_out
import math
import numpy as np

def max_pool(x, k, s):
    if k < 1 or s < 1:
        raise ValueError("k, s")
    H, W, C = x.shape
    if k > min(H, W):
        raise ValueError("window too large")
    rows = math.ceil((H - k) / s) + 1
    cols = math.ceil((W - k) / s) + 1
    out = []
    for i in range(rows):
        row = []
        for j in range(cols):
            window = x[i * s:i * s + k, j * s:j * s + k]
            if window.size == 0:
                continue
            row.append(window.max(axis=(0, 1)))
        if row:
            out.append(row)
    return np.array(out)
