# mistake: cross_correlate stride_to_the_right_only
import numpy as np

def zero_pad(image, p):
    if len(image.shape) != 2 or p < 0:
        raise ValueError("zero_pad")
    out = [[0.0] * (image.shape[1] + 2*p) for _ in range(image.shape[0] + 2*p)]
    for r in range(image.shape[0]):
        for c in range(image.shape[1]):
            out[r+p][c+p] = float(image[r, c])
    return np.array(out)

def cross_correlate(image, kernel, stride=1, padding=0):
    if stride < 1: raise ValueError("stride")
    if kernel.ndim != 2: raise ValueError("kernel")
    a, b = kernel.shape
    if a != b: raise ValueError("kernel")
    p = zero_pad(image, padding)
    H, W = p.shape
    if a > H or a > W: raise ValueError("kernel")
    rows = []
    for i in range(H - a + 1):          # TODO stride?
        rows.append([float(np.vdot(p[i:i+a, j:j+a], kernel)) for j in range(0, W - a + 1, stride)])
    return np.array(rows)
