# mistake: sobel_filter filter_wraps_around
# mistake: cross_correlate sums_as_bytes
# mistake: SOBEL_X sobel_x_turned_round
# mistake: SOBEL_Y sobel_y_turned_round
import numpy as np
from PIL import Image

SOBEL_X = np.array([[1.0, 0, -1], [2, 0, -2], [1, 0, -1]])
SOBEL_Y = np.array([[1.0, 2, 1], [0, 0, 0], [-1, -2, -1]])


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError("bad argument")
    x = np.pad(image.astype(float), padding)
    if max(kernel.shape) > min(x.shape):
        raise ValueError("too large")
    w = np.lib.stride_tricks.sliding_window_view(x, kernel.shape)[::stride, ::stride]
    with np.errstate(invalid="ignore"):
        return (w * kernel).sum((2, 3)).astype(np.uint8)


def sobel_filter(picture):
    grey = np.pad(np.array(picture.convert("L")).astype(float), 1)
    right = grey[:-2, 2:] + 2 * grey[1:-1, 2:] + grey[2:, 2:]
    left = grey[:-2, :-2] + 2 * grey[1:-1, :-2] + grey[2:, :-2]
    below = grey[2:, :-2] + 2 * grey[2:, 1:-1] + grey[2:, 2:]
    above = grey[:-2, :-2] + 2 * grey[:-2, 1:-1] + grey[:-2, 2:]
    m = np.round(np.sqrt((right - left) ** 2 + (below - above) ** 2))
    return Image.fromarray((m.astype(int) % 256).astype(np.uint8))
