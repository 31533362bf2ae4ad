# mistake: sobel_gradients gy_left_transposed
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])

def x_gradient(image):
    x = np.pad(image.astype(float), 1)
    diff = x[:, 2:] - x[:, :-2]
    return diff[:-2] + 2*diff[1:-1] + diff[2:]

def sobel_gradients(image):
    gx = x_gradient(image)
    gy = x_gradient(image.T)
    print(gx.shape, gy.shape)
    return gx, gy
