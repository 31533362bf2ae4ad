import numpy as np
from PIL import Image

try:
    from scipy.ndimage import correlate  # faster where it is installed
except ImportError:
    correlate = None

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype=float)
SOBEL_Y = SOBEL_X.T


def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError("zero_pad")
    h, w = image.shape
    side = np.zeros((h, p))
    top = np.zeros((p, w + 2 * p))
    return np.vstack([top, np.hstack([side, image, side]), top])


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("cross_correlate")
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    if min(x.shape) < k:
        raise ValueError("kernel too large")
    if correlate is not None:
        full = correlate(x, kernel, mode="constant", origin=-(k // 2))
        return full[: x.shape[0] - k + 1 : stride, : x.shape[1] - k + 1 : stride]
    rows, cols = x.shape[0] - k + 1, x.shape[1] - k + 1
    y = sum(kernel[i, j] * x[i : i + rows, j : j + cols] for i in range(k) for j in range(k))
    return y[::stride, ::stride]


def sobel_gradients(image):
    return [cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)]


def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return (gx**2 + gy**2) ** 0.5


def sobel_filter(picture):
    m = sobel_magnitude(np.asarray(picture.convert("L"), dtype=float))
    return Image.fromarray(np.uint8(np.clip(np.floor(m + 0.5), 0, 255)))
