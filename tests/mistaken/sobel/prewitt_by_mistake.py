# mistake: sobel_gradients none
# mistake: sobel_filter none
import numpy as np
from PIL import Image

def sobel_gradients(image):
    x = np.pad(image.astype(float), 1)
    r = x[:, 2:] - x[:, :-2]
    d = x[2:] - x[:-2]
    return r[:-2] + r[1:-1] + r[2:], d[:, :-2] + d[:, 1:-1] + d[:, 2:]

def sobel_filter(picture):
    x = np.pad(np.asarray(picture.convert("L"), dtype=float), 1)
    r = x[:, 2:] - x[:, :-2]
    d = x[2:] - x[:-2]
    m = np.hypot(r[:-2] + 2*r[1:-1] + r[2:], d[:, :-2] + 2*d[:, 1:-1] + d[:, 2:])
    return Image.fromarray(255 - np.clip(np.rint(m), 0, 255).astype(np.uint8))
