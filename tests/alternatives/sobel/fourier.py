"""By way of the Fourier transform: a product of spectra, the kernel's one conjugated."""

import numpy as np
from PIL import Image, ImageOps

SOBEL_Y = np.array([[-1.0, -2, -1], [0, 0, 0], [1, 2, 1]])
SOBEL_X = SOBEL_Y.T


def zero_pad(image, p):
    rows, columns = image.shape  # a ValueError by itself unless 2-D
    if p < 0:
        raise ValueError("negative padding")
    return np.vstack(
        [
            np.zeros((p, columns + 2 * p)),
            np.hstack([np.zeros((rows, p)), image, np.zeros((rows, p))]),
            np.zeros((p, columns + 2 * p)),
        ]
    )


def cross_correlate(image, kernel, stride=1, padding=0):
    k, k2 = kernel.shape
    if k != k2:
        raise ValueError("kernel is not square")
    if stride < 1:
        raise ValueError("stride")
    x = zero_pad(image, padding)
    if min(x.shape) < k:
        raise ValueError("kernel does not fit")
    spectrum = np.fft.rfft2(x.astype(float)) * np.conj(np.fft.rfft2(kernel.astype(float), x.shape))
    y = np.fft.irfft2(spectrum, x.shape)
    return y[: x.shape[0] - k + 1 : stride, : x.shape[1] - k + 1 : stride]


def sobel_gradients(image):
    return cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)


def sobel_magnitude(image):
    return np.linalg.norm(np.stack(sobel_gradients(image)), axis=0)


def sobel_filter(picture):
    strength = sobel_magnitude(np.asarray(ImageOps.grayscale(picture)))
    return Image.fromarray(np.uint8(np.around(np.clip(strength, 0, 255), 6).round()))
