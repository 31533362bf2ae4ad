# mistake: cross_correlate none
# mistake: sobel_magnitude none
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], np.float32)
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]], np.float32)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError
    x = np.pad(image.astype(np.float32), padding)
    k = len(kernel)
    if k > min(x.shape): raise ValueError
    w = np.lib.stride_tricks.sliding_window_view(x, kernel.shape)[::stride, ::stride]
    return (w*kernel.astype(np.float32)).sum(axis=(2, 3))

def sobel_magnitude(image):
    gx = cross_correlate(image, SOBEL_X, 1, 1)
    gy = cross_correlate(image, SOBEL_Y, 1, 1)
    return np.sqrt(gx*gx + gy*gy).astype(np.float16)
