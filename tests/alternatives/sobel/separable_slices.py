"""Sobel's kernels are products: smoothing one way, a difference the other. No loop, no call of cross_correlate."""

import numpy as np
from PIL import Image

_SMOOTH = np.array([[1.0], [2.0], [1.0]])
_DIFFER = np.array([[-1.0, 0.0, 1.0]])
SOBEL_X = _SMOOTH @ _DIFFER
SOBEL_Y = SOBEL_X.transpose()


def zero_pad(image, p):
    image = np.asanyarray(image)
    if image.ndim != 2:
        raise ValueError("image")
    if p < 0:
        raise ValueError("p")
    return np.pad(image.astype(np.float64), ((p, p), (p, p)), "constant")


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape != kernel.shape[::-1]:
        raise ValueError("kernel")
    if stride < 1:
        raise ValueError("stride")
    x = zero_pad(image, padding)
    H, W = (side - kernel.shape[0] for side in x.shape)
    if H < 0 or W < 0:
        raise ValueError("kernel too large")
    total = 0.0
    for (i, j), weight in np.ndenumerate(kernel):
        total = total + weight * x[i : i + H + 1, j : j + W + 1]
    return total[::stride, ::stride]


def sobel_gradients(image):
    x = zero_pad(image, 1)
    down = x[:-2] + 2 * x[1:-1] + x[2:]
    across = x[:, :-2] + 2 * x[:, 1:-1] + x[:, 2:]
    return down[:, 2:] - down[:, :-2], across[2:] - across[:-2]


def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return np.abs(gx + 1j * gy)


def sobel_filter(picture):
    grey = picture if picture.mode == "L" else picture.convert("L")
    edges = np.clip(sobel_magnitude(np.asarray(grey)) + 0.5, 0, 255)
    return Image.fromarray(edges.astype(np.uint8))
