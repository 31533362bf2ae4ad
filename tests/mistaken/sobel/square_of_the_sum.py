# mistake: sobel_magnitude added_before_squaring
import numpy as np

def sobel_gradients(image):
    x = np.pad(image.astype(float), 1)
    gx = x[:-2, 2:] + 2*x[1:-1, 2:] + x[2:, 2:] - x[:-2, :-2] - 2*x[1:-1, :-2] - x[2:, :-2]
    gy = x[2:, :-2] + 2*x[2:, 1:-1] + x[2:, 2:] - x[:-2, :-2] - 2*x[:-2, 1:-1] - x[:-2, 2:]
    return gx, gy

def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return np.sqrt((gx + gy)**2)
