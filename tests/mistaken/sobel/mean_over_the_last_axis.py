# mistake: sobel_filter filter_averages_numbers
import numpy as np
from PIL import Image

K = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])

def sobel_filter(picture):
    a = np.asarray(picture, dtype=float)
    while a.ndim > 2:
        a = np.mean(a, axis=-1)
    b = np.pad(a, 1)
    gx, gy = np.zeros_like(a), np.zeros_like(a)
    for i in range(3):
        for j in range(3):
            part = b[i:i + a.shape[0], j:j + a.shape[1]]
            gx += K[i, j] * part
            gy += K[j, i] * part
    edges = np.hypot(gx, gy)
    edges[edges > 255] = 255
    return Image.fromarray(edges.round().astype("uint8"))
