# mistake: cross_correlate exact_fit_refused
import numpy as np


def cross_correlate(image, kernel, stride=1, padding=0):
    side, other = kernel.shape if kernel.ndim == 2 else (0, 1)
    if side != other:
        raise ValueError(f"not square: {kernel.shape}")
    if stride <= 0 or padding < 0:
        raise ValueError("stride and padding")
    framed = np.pad(np.asarray(image, dtype=float), padding)
    if not (side < framed.shape[0] and side < framed.shape[1]):
        raise ValueError("the kernel must be smaller than the image")
    total = 0.0
    height, width = [(n - side) // stride + 1 for n in framed.shape]
    for (a, b), weight in np.ndenumerate(kernel):
        total = total + weight * framed[a : a + stride * height : stride, b : b + stride * width : stride]
    return total
