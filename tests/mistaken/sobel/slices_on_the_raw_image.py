# mistake: sobel_gradients gradients_wrap_around
import numpy as np

def sobel_gradients(image):
    x = np.pad(image, 1)
    a, b, c = x[:-2, :-2], x[:-2, 1:-1], x[:-2, 2:]
    d, f = x[1:-1, :-2], x[1:-1, 2:]
    g, h, i = x[2:, :-2], x[2:, 1:-1], x[2:, 2:]
    gx = (c + f + f + i) - (a + d + d + g)
    gy = (g + h + h + i) - (a + b + b + c)
    return gx, gy
