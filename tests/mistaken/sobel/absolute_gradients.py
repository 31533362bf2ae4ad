# mistake: sobel_gradients gradients_without_signs
# mistake: sobel_filter filter_cuts_off
import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])


def _filter(img, k):
    x = np.pad(img.astype(np.float64), 1)
    H, W = img.shape
    y = np.zeros((H, W))
    for i in range(H):
        for j in range(W):
            for a in range(3):
                for b in range(3):
                    y[i, j] += x[i + a, j + b] * k[a, b]
    return np.abs(y)


def sobel_gradients(image):
    return _filter(image, SOBEL_X), _filter(image, SOBEL_Y)


def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return (gx ** 2 + gy ** 2) ** 0.5


def sobel_filter(picture):
    gray = np.array(picture.convert("L"))
    m = sobel_magnitude(gray)
    m[m > 255] = 255
    return Image.fromarray(m.astype(np.uint8), mode=None)
