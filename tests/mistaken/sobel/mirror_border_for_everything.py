# mistake: zero_pad border_mirrors_the_image
# mistake: sobel_gradients gx_for_both
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])


def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError("...")
    return np.pad(image.astype(float), p, "reflect")


def apply(image, kernel):
    x = np.pad(image.astype(float), 1)
    out = np.zeros(image.shape)
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            out[i, j] = (x[i:i + 3, j:j + 3] * kernel).sum()
    return out


def sobel_gradients(image):
    gx = apply(image, SOBEL_X)
    gy = apply(image, SOBEL_X)
    return gx, gy
