# mistake: zero_pad image_in_the_corner
# mistake: sobel_magnitude root_forgotten
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype=float)
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]], dtype=float)

def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError("bad")
    canvas = np.zeros((image.shape[0] + 2*p, image.shape[1] + 2*p))
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            canvas[i, j] = image[i, j]
    return canvas

def sobel_gradients(image):
    x = np.pad(image.astype(float), 1)
    H, W = image.shape
    gx = sum(SOBEL_X[a, b]*x[a:a+H, b:b+W] for a in range(3) for b in range(3))
    gy = sum(SOBEL_Y[a, b]*x[a:a+H, b:b+W] for a in range(3) for b in range(3))
    return gx, gy

def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    return np.power(gx, 2) + np.power(gy, 2)
