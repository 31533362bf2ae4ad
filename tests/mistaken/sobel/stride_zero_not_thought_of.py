# mistake: cross_correlate stride_below_one_accepted
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]: raise ValueError("kernel")
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    if k > x.shape[0] or k > x.shape[1]: raise ValueError("kernel")
    return np.array([[np.sum(x[i*stride:i*stride+k, j*stride:j*stride+k]*kernel)
                      for j in range((x.shape[1]-k)//stride+1)]
                     for i in range((x.shape[0]-k)//stride+1)])
