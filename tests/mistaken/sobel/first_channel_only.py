# mistake: sobel_filter filter_takes_the_red
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
    data = np.asarray(picture.convert("RGB"))[:, :, 0]
    edge = sobel_magnitude(data)
    return Image.fromarray(np.minimum(edge + 0.5, 255).astype(np.uint8))
