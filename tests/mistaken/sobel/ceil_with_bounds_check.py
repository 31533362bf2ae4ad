# mistake: cross_correlate size_rounded_up
import math
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError("x")
    return np.pad(image.astype("float64"), p, constant_values=0)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError("x")
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    H, W = x.shape
    if k > H or k > W:
        raise ValueError("x")
    # TensorFlow と同じ天井関数
    oh = math.ceil((H - k) / stride) + 1
    ow = math.ceil((W - k) / stride) + 1
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            for a in range(k):
                for b in range(k):
                    if i*stride+a < H and j*stride+b < W:
                        y[i, j] += x[i*stride+a, j*stride+b] * kernel[a, b]
    return y
