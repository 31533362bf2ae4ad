# mistake: sobel_filter filter_averages_colours
import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])

def sobel_magnitude(image):
    p = np.pad(image.astype(float), 1)
    h, w = image.shape
    gx = sum(SOBEL_X[i, j]*p[i:i+h, j:j+w] for i in range(3) for j in range(3))
    gy = sum(SOBEL_Y[i, j]*p[i:i+h, j:j+w] for i in range(3) for j in range(3))
    return np.hypot(gx, gy)

def sobel_filter(picture):
    r, g, b = [np.array(c, dtype=float) for c in picture.convert("RGB").split()]
    gray = (r + g + b)/3
    e = sobel_magnitude(gray)
    e = np.clip(np.rint(e), 0, 255).astype(np.uint8)
    return Image.fromarray(e)
