# mistake: cross_correlate none
import numpy as np

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError
    x = np.pad(image.astype(float), padding)
    k = len(kernel)
    if k > min(x.shape): raise ValueError
    y = np.zeros((x.shape[0]-k+1, x.shape[1]-k+1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            for a in range(k):
                for b in range(k):
                    y[i, j] += x[i+a, j+b]*kernel[k-1-a, k-1-b]
    return y
