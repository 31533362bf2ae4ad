# mistake: cross_correlate padding_counted_once
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError()
    return np.pad(image, ((p, p), (p, p))).astype(np.float64)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError()
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    if k > x.shape[0] or k > x.shape[1]:
        raise ValueError()
    H, W = image.shape
    rows = max((H + padding - k)//stride + 1, 0)
    cols = max((W + padding - k)//stride + 1, 0)
    y = np.zeros((rows, cols))
    for i in range(rows):
        for j in range(cols):
            y[i, j] = np.sum(x[i*stride:i*stride+k, j*stride:j*stride+k]*kernel)
    return y
