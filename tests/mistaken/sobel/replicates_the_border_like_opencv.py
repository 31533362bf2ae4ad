# mistake: zero_pad border_repeats_the_edge
# mistake: cross_correlate padding_repeats_the_edge
# mistake: sobel_gradients gradients_without_a_border_of_zeros
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = SOBEL_X.T.copy()


def replicate(image, p):
    H, W = image.shape
    out = np.zeros((H + 2 * p, W + 2 * p))
    for i in range(-p, H + p):
        for j in range(-p, W + p):
            out[i + p, j + p] = image[min(max(i, 0), H - 1), min(max(j, 0), W - 1)]
    return out


def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError("zero_pad: bad input")
    return replicate(image, p)


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError("cross_correlate: bad input")
    x = replicate(image, padding)
    k = kernel.shape[0]
    if k > min(x.shape):
        raise ValueError("cross_correlate: bad kernel")
    oh, ow = (x.shape[0] - k) // stride + 1, (x.shape[1] - k) // stride + 1
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            y[i, j] = (x[i * stride:i * stride + k, j * stride:j * stride + k] * kernel).sum()
    return y


def sobel_gradients(image):
    x = replicate(image, 1)
    gx = (x[:-2, 2:] + 2 * x[1:-1, 2:] + x[2:, 2:]) - (x[:-2, :-2] + 2 * x[1:-1, :-2] + x[2:, :-2])
    gy = (x[2:, :-2] + 2 * x[2:, 1:-1] + x[2:, 2:]) - (x[:-2, :-2] + 2 * x[:-2, 1:-1] + x[:-2, 2:])
    return gx, gy
