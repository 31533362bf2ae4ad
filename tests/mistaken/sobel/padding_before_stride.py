# mistake: cross_correlate stride_and_padding_swapped
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, padding=0, stride=1):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    if k > min(x.shape):
        raise ValueError
    H = (x.shape[0] - k)//stride + 1
    W = (x.shape[1] - k)//stride + 1
    y = np.zeros((H, W))
    for i in range(k):
        for j in range(k):
            y += kernel[i, j]*x[i:i+(H-1)*stride+1:stride, j:j+(W-1)*stride+1:stride]
    return y
