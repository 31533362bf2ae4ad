# mistake: cross_correlate sums_clipped
# mistake: cross_correlate too_large_a_kernel_accepted
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]: raise ValueError
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    y = []
    for i in range(0, x.shape[0]-k+1, stride):
        row = []
        for j in range(0, x.shape[1]-k+1, stride):
            v = (x[i:i+k, j:j+k]*kernel).sum()
            if v < 0:
                v = 0
            if v > 255:
                v = 255
            row.append(v)
        y.append(row)
    return np.array(y)
