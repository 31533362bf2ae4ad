# mistake: cross_correlate padding_ignored
# mistake: sobel_gradients gradients_zero_at_the_border
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], float)
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]], float)


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError("bad argument")
    k = kernel.shape[0]
    H, W = image.shape
    if k > H or k > W:
        raise ValueError("kernel is larger than the image")
    out = np.zeros(((H - k) // stride + 1, (W - k) // stride + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(image[i * stride:i * stride + k, j * stride:j * stride + k] * kernel)
    return out


def sobel_gradients(image):
    image = image.astype(float)
    H, W = image.shape
    gx = np.zeros((H, W))
    gy = np.zeros((H, W))
    for i in range(1, H - 1):
        for j in range(1, W - 1):
            patch = image[i - 1:i + 2, j - 1:j + 2]
            gx[i, j] = (patch * SOBEL_X).sum()
            gy[i, j] = (patch * SOBEL_Y).sum()
    return gx, gy
