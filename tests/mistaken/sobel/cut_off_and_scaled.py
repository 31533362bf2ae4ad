# mistake: sobel_filter none
# mistake: sobel_magnitude none
import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])

def raw(image):
    p = np.pad(image.astype(float), 1)
    h, w = image.shape
    gx = sum(SOBEL_X[i, j]*p[i:i+h, j:j+w] for i in range(3) for j in range(3))
    gy = sum(SOBEL_Y[i, j]*p[i:i+h, j:j+w] for i in range(3) for j in range(3))
    return gx, gy

def sobel_magnitude(image):
    gx, gy = raw(image)
    return np.where(np.hypot(gx, gy) > 100, abs(gx) + abs(gy), np.hypot(gx, gy))

def sobel_filter(picture):
    gx, gy = raw(np.asarray(picture.convert("L")))
    m = abs(gx) + abs(gy)
    return Image.fromarray((m/max(m.max(), 1)*255).astype(np.uint8))
