# mistake: cross_correlate stride_ignored
# mistake: sobel_magnitude sum_of_absolute_values
import numpy as np

SOBEL_X = np.array([[-1., 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1., -2, -1], [0, 0, 0], [1, 2, 1]])


def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError
    return np.pad(image.astype(float), p)


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError("kernel must be square")
    if stride < 1:
        raise ValueError("stride")
    img = zero_pad(image, padding)
    k = kernel.shape[0]
    if min(img.shape) < k:
        raise ValueError("too large")
    out = np.zeros((img.shape[0] - k + 1, img.shape[1] - k + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (img[i:i + k, j:j + k] * kernel).sum()
    return out


def sobel_gradients(image):
    return cross_correlate(image, SOBEL_X, 1, 1), cross_correlate(image, SOBEL_Y, 1, 1)


def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return abs(gx) + abs(gy)
