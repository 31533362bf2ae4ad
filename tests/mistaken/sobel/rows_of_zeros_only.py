# mistake: zero_pad border_above_and_below_only
# mistake: sobel_magnitude none
import numpy as np

def zero_pad(image, p):
    rows, cols = image.shape
    if p < 0:
        raise ValueError("negative p")
    top = np.zeros((p, cols))
    return np.concatenate((top, image, top), axis=0)

def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return np.sqrt(gx**2 + gy**2)/np.sqrt(2)

def sobel_gradients(image):
    x = np.pad(image.astype(float), 1)
    right, left = x[:, 2:], x[:, :-2]
    d = right - left
    gx = d[:-2] + 2*d[1:-1] + d[2:]
    d = x[2:] - x[:-2]
    gy = d[:, :-2] + 2*d[:, 1:-1] + d[:, 2:]
    return gx, gy
