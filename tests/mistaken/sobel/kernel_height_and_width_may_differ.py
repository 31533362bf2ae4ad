# mistake: cross_correlate oblong_kernel_accepted
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    if stride < 1: raise ValueError("stride")
    x = zero_pad(image, padding)
    H, W = x.shape
    kh, kw = kernel.shape
    if kh > H or kw > W: raise ValueError("kernel larger than image")
    oh, ow = (H-kh)//stride+1, (W-kw)//stride+1
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            y[i, j] = np.sum(x[i*stride:i*stride+kh, j*stride:j*stride+kw]*kernel)
    return y
