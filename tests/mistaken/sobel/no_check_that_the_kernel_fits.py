# mistake: cross_correlate too_large_a_kernel_accepted
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError("kernel must be (k, k)")
    if stride < 1:
        raise ValueError("stride must be at least 1")
    if padding < 0:
        raise ValueError("padding must not be negative")
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    y = []
    for i in range(0, x.shape[0]-k+1, stride):
        y.append([np.sum(x[i:i+k, j:j+k]*kernel) for j in range(0, x.shape[1]-k+1, stride)])
    return np.array(y)
