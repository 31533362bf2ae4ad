# mistake: cross_correlate one_added_before_the_division
import numpy as np

def pad(img, n):
    return np.pad(np.asarray(img, dtype=float), n)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError("square kernel only")
    if stride < 1 or padding < 0:
        raise ValueError("stride/padding")
    k = kernel.shape[0]
    x = pad(image, padding)
    if k > min(x.shape):
        raise ValueError("too large")
    n_i = (x.shape[0] - k + 1) // stride
    n_j = (x.shape[1] - k + 1) // stride
    y = np.zeros((n_i, n_j))
    for i in range(n_i):
        for j in range(n_j):
            y[i, j] = (x[i*stride:i*stride+k, j*stride:j*stride+k] * kernel).sum()
    return y
