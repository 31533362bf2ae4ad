# mistake: cross_correlate stride_in_the_size_only
import numpy as np

def zero_pad(image, p):
    if p < 0: raise ValueError("p must be >= 0")
    h, w = image.shape
    z = np.zeros((h + 2*p, w + 2*p)); z[p:p+h, p:p+w] = image
    return z

def output_size(n, k, s):
    return (n - k)//s + 1

def cross_correlate(image, kernel, stride=1, padding=0):
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    H, W = output_size(x.shape[0], k, stride), output_size(x.shape[1], k, stride)
    y = np.zeros((H, W))
    for i in range(H):
        for j in range(W):
            for ii in range(k):
                for jj in range(k):
                    y[i, j] += x[i+ii, j+jj] * kernel[ii, jj]
    return y
