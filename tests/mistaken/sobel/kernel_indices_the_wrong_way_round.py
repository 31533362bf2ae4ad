# mistake: cross_correlate kernel_transposed
# mistake: zero_pad border_repeats_the_edge
import numpy as np


def zero_pad(image, p):
    if image.ndim != 2:
        raise ValueError("2-D please")
    if p < 0:
        raise ValueError("p")
    return np.pad(image, ((p, p), (p, p)), mode="edge")


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2:
        raise ValueError("2-D please")
    if kernel.shape[0] != kernel.shape[1]:
        raise ValueError("square please")
    if stride <= 0 or padding < 0:
        raise ValueError("numbers")
    H, W = image.shape
    x = np.zeros((H + padding * 2, W + padding * 2))
    x[padding:H + padding, padding:W + padding] = image
    k = len(kernel)
    h = (H + 2 * padding - k) // stride + 1
    w = (W + 2 * padding - k) // stride + 1
    if h < 1 or w < 1:
        raise ValueError("kernel larger than image")
    y = np.zeros((h, w))
    for j in range(k):
        for i in range(k):
            y += kernel[j, i] * x[i:i + stride * (h - 1) + 1:stride, j:j + stride * (w - 1) + 1:stride]
    return y
