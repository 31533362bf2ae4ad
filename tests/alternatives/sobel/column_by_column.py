"""np.add.at over kernel cells, recursion for the padding, int kernels, a grey picture built pixel by pixel."""

import math

import numpy as np
from PIL import Image

SOBEL_X = np.zeros((3, 3), dtype=int)
SOBEL_X[:, 2] = [1, 2, 1]
SOBEL_X[:, 0] = [-1, -2, -1]
SOBEL_Y = np.rot90(SOBEL_X, -1)


def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError
    if p == 0:
        return image
    H, W = image.shape
    side, line = np.zeros((H, 1)), np.zeros((1, W + 2))
    return zero_pad(np.concatenate([line, np.concatenate([side, image, side], axis=1), line]), p - 1)


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2:
        raise ValueError("2-D kernels only")
    k = kernel.shape[1]
    if kernel.shape[0] != k:
        raise ValueError("square kernels only")
    if stride < 1:
        raise ValueError("stride")
    x = zero_pad(image, padding)
    H, W = x.shape
    out = (
        np.full((math.floor((H - k) / stride) + 1, math.floor((W - k) / stride) + 1), np.nan)
        if k <= min(H, W)
        else None
    )
    if out is None:
        raise ValueError("too large")
    for i, j in np.ndindex(out.shape):
        window = x[i * stride : i * stride + k, j * stride : j * stride + k]
        out[i, j] = np.dot(window.ravel().astype(float), kernel.ravel().astype(float))
    return out


def sobel_gradients(image):
    image = image.astype("float64")
    return cross_correlate(image, SOBEL_X, 1, 1), cross_correlate(image, SOBEL_Y, 1, 1)


def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    scale = max(np.abs(gx).max(), np.abs(gy).max()) or 1.0
    return scale * np.sqrt((gx / scale) ** 2 + (gy / scale) ** 2)


def sobel_filter(picture):
    strength = sobel_magnitude(np.array(picture.convert("L")))
    edges = Image.new(mode="L", size=(picture.width, picture.height))
    for y in range(picture.height):
        for x in range(picture.width):
            edges.putpixel((x, y), min(255, round(float(strength[y, x]))))
    return edges
