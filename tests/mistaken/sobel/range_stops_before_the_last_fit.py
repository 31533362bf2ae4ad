# mistake: cross_correlate last_exact_fit_left_out
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError
    x = zero_pad(image, padding)
    H, W = x.shape
    k = kernel.shape[0]
    if k > H or k > W:
        raise ValueError
    tops = list(range(0, H - k, stride))
    lefts = list(range(0, W - k, stride))
    y = np.zeros((len(tops), len(lefts)))
    for i, t in enumerate(tops):
        for j, l in enumerate(lefts):
            y[i, j] = (x[t:t+k, l:l+k] * kernel).sum()
    return y
