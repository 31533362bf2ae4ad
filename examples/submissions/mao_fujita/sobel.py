"""Sobel filter, 藤田真央"""
import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.rot90(SOBEL_X, -1)


def zero_pad(image, p):
    if image.ndim != 2:
        raise ValueError("2-D please")
    if p < 0:
        raise ValueError("p must not be negative")
    # "edge" looks nicer than black borders
    return np.pad(image, p, mode="edge")


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError("square kernel please")
    if stride < 1:
        raise ValueError("stride must be 1 or more")
    x = zero_pad(image, padding).astype(float)
    k = len(kernel)
    H, W = x.shape
    if k > H or k > W:
        raise ValueError("kernel larger than image")
    rows = range(0, H - k + 1, stride)
    cols = range(0, W - k + 1, stride)
    return np.array([[np.sum(x[i:i + k, j:j + k] * kernel) for j in cols] for i in rows])


def sobel_gradients(image):
    gx = cross_correlate(image, SOBEL_X, padding=1)
    gy = cross_correlate(image, SOBEL_Y, padding=1)
    return gx, gy


def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return np.hypot(gx, gy)


def sobel_filter(picture):
    values = sobel_magnitude(np.array(picture.convert("L")))
    return Image.fromarray(np.clip(values + 0.5, 0, 255).astype(np.uint8))
