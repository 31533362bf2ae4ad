# mistake: max_pool pool_mixes_channels
# mistake: global_average_pool gap_of_everything
import numpy as np

def max_pool(x, k, s):
    H, W, C = x.shape
    if k < 1 or s < 1 or k > H or k > W:
        raise ValueError
    y = np.zeros(((H - k) // s + 1, (W - k) // s + 1, C))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = np.max(x[i * s:i * s + k, j * s:j * s + k])
    return y

def global_average_pool(x):
    return np.mean(x)
