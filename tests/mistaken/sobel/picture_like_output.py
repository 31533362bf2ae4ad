# mistake: cross_correlate none
# mistake: sobel_filter filter_neither_rounds_nor_clips
import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype=float)
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]], dtype=float)

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    return np.pad(image.astype(float), p)

def correlate(image, kernel, stride, padding):
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    if k > min(x.shape): raise ValueError
    windows = np.lib.stride_tricks.sliding_window_view(x, (k, k))[::stride, ::stride]
    return np.tensordot(windows, kernel, axes=2)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1: raise ValueError
    return correlate(image, kernel, stride, padding).astype(np.uint8)

def sobel_gradients(image):
    return correlate(image, SOBEL_X, 1, 1), correlate(image, SOBEL_Y, 1, 1)

def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return np.sqrt(gx*gx + gy*gy)

def sobel_filter(picture):
    gray = np.array(picture.convert("L"))
    return Image.fromarray(sobel_magnitude(gray).astype("uint8"))
