# mistake: sobel_gradients gradients_divided_by_8
# mistake: sobel_magnitude magnitude_clipped
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])

def gradient(image, kernel):
    padded = np.pad(image, 1).astype(float)
    result = np.empty(image.shape)
    for (i, j), _ in np.ndenumerate(result):
        result[i, j] = (padded[i:i+3, j:j+3] * kernel).sum()
    return result

def sobel_gradients(image):
    # divide by the sum of the weights, as in Wikipedia
    return gradient(image, SOBEL_X)/8, gradient(image, SOBEL_Y)/8

def sobel_magnitude(image):
    g = np.hypot(gradient(image, SOBEL_X), gradient(image, SOBEL_Y))
    return g.clip(0, 255)
