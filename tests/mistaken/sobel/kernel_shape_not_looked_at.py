# mistake: cross_correlate kernel_of_any_shape_accepted
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    if stride < 1: raise ValueError("stride")
    if padding < 0: raise ValueError("padding")
    x = zero_pad(image, padding)
    k = max(kernel.shape) if kernel.shape else 1
    if k > x.shape[0] or k > x.shape[1]: raise ValueError("too large")
    y = np.zeros(((x.shape[0]-k)//stride+1, (x.shape[1]-k)//stride+1))
    flat = kernel.ravel()
    for n, weight in enumerate(flat):
        i, j = (n // k) % k, n % k
        y += weight * x[i:i+stride*y.shape[0]:stride, j:j+stride*y.shape[1]:stride][:y.shape[0], :y.shape[1]]
    return y
