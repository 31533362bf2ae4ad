# mistake: cross_correlate size_rounded_up
# mistake: sobel_gradients gradients_swapped
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])

def cross_correlate(image, kernel, stride=1, padding=0):
    x = np.pad(image.astype(float), padding)
    k = len(kernel)
    oh = int(np.ceil((x.shape[0] - k) / stride)) + 1
    ow = int(np.ceil((x.shape[1] - k) / stride)) + 1
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            win = x[i*stride:i*stride+k, j*stride:j*stride+k]
            y[i, j] = np.sum(win * kernel[:win.shape[0], :win.shape[1]])
    return y

def sobel_gradients(image):
    gy = cross_correlate(image, SOBEL_Y, padding=1)
    gx = cross_correlate(image, SOBEL_X, padding=1)
    return gy, gx
