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
    return (w*kernel).sum(axis=3).mean(axis=2)

def sobel_gradients(image):
    x = np.pad(image.astype(float), 1)
    H, W = image.shape
    gx = sum(SOBEL_X[i, j]*x[i:i+H, j:j+W] for i in range(3) for j in range(3))
    gy = sum(SOBEL_Y[i, j]*x[i:i+H, j:j+W] for i in range(3) for j in range(3))
    return gx/4, gy/4
