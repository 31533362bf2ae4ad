"""Four plain loops and Python lists, as eq. 54 reads."""

import math

import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])


def zero_pad(image, p):
    if len(image.shape) != 2:
        raise ValueError("not an image")
    if p < 0:
        raise ValueError("p < 0")
    H, W = image.shape
    rows = [[0.0] * (W + 2 * p) for _ in range(H + 2 * p)]
    for i in range(H):
        for j in range(W):
            rows[i + p][j + p] = float(image[i, j])
    return np.array(rows)


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError("kernel")
    if stride < 1 or padding < 0:
        raise ValueError("stride or padding")
    k = kernel.shape[0]
    x = zero_pad(image, padding)
    H, W = x.shape
    if k > H or k > W:
        raise ValueError("too large")
    y = []
    for i in range(0, H - k + 1, stride):
        row = []
        for j in range(0, W - k + 1, stride):
            total = 0.0
            for di in range(k):
                for dj in range(k):
                    total += float(x[i + di, j + dj]) * float(kernel[di, dj])
            row.append(total)
        y.append(row)
    return np.array(y)


def sobel_gradients(image):
    return [cross_correlate(image, SOBEL_X, 1, 1), cross_correlate(image, SOBEL_Y, 1, 1)]


def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return np.array([[math.hypot(a, b) for a, b in zip(*rows, strict=True)] for rows in zip(gx, gy, strict=True)])


def sobel_filter(picture):
    grey = picture.convert("L")
    strength = sobel_magnitude(np.array(grey, dtype=float))
    edges = Image.new("L", picture.size)
    edges.putdata([min(255, int(value + 0.5)) for value in strength.flatten().tolist()])
    return edges
