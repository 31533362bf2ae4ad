# mistake: zero_pad padded_image_of_whole_numbers
# mistake: sobel_gradients gradients_with_the_wrong_sign
import numpy as np

SOBEL_X = np.array([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])
SOBEL_Y = SOBEL_X.T


def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError("zero_pad")
    h, w = image.shape
    out = np.zeros((h + 2 * p, w + 2 * p), dtype=int)
    out[p:p + h, p:p + w] = image
    return out


def sobel_gradients(image):
    """数学の convolution"""
    x = np.pad(image.astype(float), 1)
    h, w = image.shape
    out = []
    for kernel in (SOBEL_X, SOBEL_Y):
        g = np.zeros((h, w))
        for a in range(3):
            for b in range(3):
                g += kernel[2 - a, 2 - b] * x[a:a + h, b:b + w]
        out.append(g)
    return tuple(out)
