# mistake: cross_correlate square_image_assumed
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError("pad")
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError("corr")
    x = zero_pad(image, padding)
    if kernel.shape[0] > min(x.shape):
        raise ValueError("corr")
    N, k = x.shape[0], kernel.shape[0]
    n = (N - k)//stride + 1
    y = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            for di in range(k):
                for dj in range(k):
                    y[i, j] += x[stride*i+di, stride*j+dj] * kernel[di, dj]
    return y
