# mistake: sobel_magnitude larger_of_the_two
# mistake: sobel_filter none
import numpy as np
from PIL import Image

def sobel_gradients(image):
    x = np.pad(image.astype(float), 1)
    gx = x[:-2, 2:] + 2*x[1:-1, 2:] + x[2:, 2:] - x[:-2, :-2] - 2*x[1:-1, :-2] - x[2:, :-2]
    gy = x[2:, :-2] + 2*x[2:, 1:-1] + x[2:, 2:] - x[:-2, :-2] - 2*x[:-2, 1:-1] - x[:-2, 2:]
    return gx, gy

def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    m = []
    for row_x, row_y in zip(abs(gx), abs(gy)):
        m.append([max(a, b) for a, b in zip(row_x, row_y)])
    return np.array(m)

def sobel_filter(picture):
    gx, gy = sobel_gradients(np.asarray(picture.convert("L")))
    m = np.ceil(np.hypot(gx, gy))
    return Image.fromarray(np.clip(m, 0, 255).astype(np.uint8))
