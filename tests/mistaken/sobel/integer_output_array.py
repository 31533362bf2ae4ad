# mistake: cross_correlate sums_cut_to_whole_numbers
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1: raise ValueError
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    if k > min(x.shape): raise ValueError
    y = np.zeros(((x.shape[0]-k)//stride+1, (x.shape[1]-k)//stride+1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = (x[i*stride:i*stride+k, j*stride:j*stride+k]*kernel).sum()
    return y.astype(int)
