# mistake: cross_correlate none
# mistake: sobel_gradients none
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError
    x = np.pad(image.astype(float), padding)
    k = len(kernel)
    if k > min(x.shape): raise ValueError
    w = np.lib.stride_tricks.sliding_window_view(x, kernel.shape)[::stride, ::stride]
    y = (w*kernel).sum(axis=(2, 3))
    if image.dtype == np.uint8:
        y[y < 0] += 256
    return y

def sobel_gradients(image):
    gx = cross_correlate(image.astype(float), SOBEL_X, 1, 1)
    gy = cross_correlate(image.astype(float), SOBEL_Y, 1, 1)
    H, W = image.shape
    if H > 2 and W > 2:
        gx[0] = gx[-1] = 0
        gy[0] = gy[-1] = 0
    return gx, gy
