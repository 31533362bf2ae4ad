# mistake: cross_correlate last_position_left_out
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2: raise ValueError
    if p < 0: raise ValueError
    H, W = image.shape
    out = np.zeros((H+2*p, W+2*p))
    out[p:H+p, p:W+p] = image
    return out

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError
    if stride < 1 or padding < 0:
        raise ValueError
    H, W = image.shape
    k = kernel.shape[0]
    if k > H + 2*padding or k > W + 2*padding:
        raise ValueError
    x = zero_pad(image, padding)
    oh = (H + 2*padding - k) // stride
    ow = (W + 2*padding - k) // stride
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            y[i, j] = np.sum(x[i*stride:i*stride+k, j*stride:j*stride+k] * kernel)
    return y
