# mistake: zero_pad border_at_the_bottom_right
# mistake: sobel_gradients gradients_without_padding
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype=float)
SOBEL_Y = SOBEL_X.T


def zero_pad(image, p):
    H, W = image.shape
    if p < 0:
        raise ValueError
    out = np.zeros((H + p, W + p))
    out[:H, :W] = image
    return out


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError
    x = np.pad(image.astype(float), padding)
    if kernel.shape[0] > min(x.shape):
        raise ValueError
    w = np.lib.stride_tricks.sliding_window_view(x, kernel.shape)[::stride, ::stride]
    return (w * kernel).sum((-1, -2))


def sobel_gradients(image):
    return cross_correlate(image, SOBEL_X), cross_correlate(image, SOBEL_Y)
