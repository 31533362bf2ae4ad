import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = SOBEL_X.T.copy()


def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError("zero_pad")
    return np.pad(image, p)
