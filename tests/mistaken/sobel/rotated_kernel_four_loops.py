# mistake: cross_correlate kernel_flipped
# mistake: sobel_gradients none
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype=float)
SOBEL_Y = SOBEL_X.T


def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError("bad")
    H, W = image.shape
    out = np.zeros((H + 2 * p, W + 2 * p))
    for i in range(H):
        for j in range(W):
            out[i + p][j + p] = image[i][j]
    return out


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError("kernel or stride")
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    if k > x.shape[0] or k > x.shape[1]:
        raise ValueError("kernel too big")
    # 畳み込みなのでカーネルを180度回転する
    w = np.rot90(kernel, 2)
    oh = (x.shape[0] - k) // stride + 1
    ow = (x.shape[1] - k) // stride + 1
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            for a in range(k):
                for b in range(k):
                    y[i, j] += x[i * stride + a, j * stride + b] * w[a, b]
    return y


def sobel_gradients(image):
    # float にしないと uint8 があふれる
    gx = cross_correlate(image.astype(float), SOBEL_X, padding=1)
    gy = cross_correlate(image.astype(float), SOBEL_Y, padding=1)
    return -gx, gy
