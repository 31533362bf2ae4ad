# mistake: zero_pad none
# mistake: sobel_gradients none
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    H, W = image.shape
    out = np.zeros((H+2*p, W+2*p))
    out[p:p+H, p:p+W] = image
    out[:p, p:p+W] = image[0]
    out[p+H:, p:p+W] = image[-1]
    out[p:p+H, :p] = image[:, :1]
    out[p:p+H, p+W:] = image[:, -1:]
    return out

def sobel_gradients(image):
    x = zero_pad(image, 1)
    H, W = image.shape
    gx = sum(SOBEL_X[i, j]*x[i:i+H, j:j+W] for i in range(3) for j in range(3))
    gy = sum(SOBEL_Y[i, j]*x[i:i+H, j:j+W] for i in range(3) for j in range(3))
    return gx, 2*gy
