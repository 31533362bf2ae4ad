# mistake: sobel_magnitude magnitude_scaled
# mistake: sobel_filter filter_scaled
import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])

def raw(image):
    p = np.pad(image.astype(float), 1)
    h, w = image.shape
    gx = np.zeros((h, w)); gy = np.zeros((h, w))
    for i in range(3):
        for j in range(3):
            gx += SOBEL_X[i, j]*p[i:i+h, j:j+w]
            gy += SOBEL_Y[i, j]*p[i:i+h, j:j+w]
    return np.sqrt(gx**2 + gy**2)

def sobel_magnitude(image):
    m = raw(image)
    return m*255/m.max()

def sobel_filter(picture):
    m = raw(np.asarray(picture.convert("L")))
    if m.max() > 0:
        m = m/m.max()*255
    return Image.fromarray(np.round(m).astype(np.uint8))
