# mistake: cross_correlate none
# mistake: sobel_magnitude none
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError
    x = np.pad(image.astype(float), padding)
    k = len(kernel)
    if k > min(x.shape): raise ValueError
    if k % 2 == 0:
        kernel = kernel[::-1, ::-1]
    w = np.lib.stride_tricks.sliding_window_view(x, kernel.shape)[::stride, ::stride]
    return (w*kernel).sum(axis=(2, 3))

def sobel_gradients(image):
    return cross_correlate(image, SOBEL_X, 1, 1), cross_correlate(image, SOBEL_Y, 1, 1)

def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return np.minimum(np.sqrt(gx**2 + gy**2), 1000.0)
