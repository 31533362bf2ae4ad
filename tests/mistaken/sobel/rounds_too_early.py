# mistake: sobel_magnitude magnitude_rounded
# mistake: sobel_filter filter_neither_rounds_nor_clips
import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError("arguments")
    x = np.pad(np.array(image, dtype=float), padding)
    if kernel.shape[0] > min(x.shape):
        raise ValueError("size")
    w = np.lib.stride_tricks.sliding_window_view(x, kernel.shape)[::stride, ::stride]
    return np.tensordot(w, kernel, 2)

def sobel_gradients(image):
    return cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)

def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return np.round(np.sqrt(gx**2 + gy**2))

def sobel_filter(picture):
    m = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.fromarray(m.astype(np.uint8))
