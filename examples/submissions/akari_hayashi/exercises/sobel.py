"""林あかり 3.4"""

import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])
SOBEL_Y = np.array([[-1.0, -2.0, -1.0], [0.0, 0.0, 0.0], [1.0, 2.0, 1.0]])


def zero_pad(image, p):
    if image.ndim != 2:
        raise ValueError("画像は2次元")
    if p < 0:
        raise ValueError("p >= 0")
    return np.pad(image, ((p, p), (p, p)), mode="constant")


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError("カーネルは正方形")
    if stride < 1:
        raise ValueError("stride >= 1")
    x = zero_pad(image, padding).astype(np.float64)
    k = kernel.shape[0]
    if k > x.shape[0] or k > x.shape[1]:
        raise ValueError("カーネルが大きい")
    w = np.flipud(np.fliplr(kernel))  # convolution なのでカーネルを反転
    rows = (x.shape[0] - k) // stride + 1
    cols = (x.shape[1] - k) // stride + 1
    y = np.empty((rows, cols))
    for i in range(rows):
        for j in range(cols):
            a, b = i * stride, j * stride
            y[i, j] = (x[a : a + k, b : b + k] * w).sum()
    return y


def sobel_gradients(image):
    gx = cross_correlate(image, SOBEL_X, 1, 1)
    gy = cross_correlate(image, SOBEL_Y, 1, 1)
    return gx, gy


def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return np.sqrt(gx**2 + gy**2)


def sobel_filter(picture):
    edges = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.fromarray(np.rint(edges).astype(np.int64).astype(np.uint8))
