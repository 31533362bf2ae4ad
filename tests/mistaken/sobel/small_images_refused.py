# mistake: cross_correlate fit_checked_before_padding
# mistake: sobel_magnitude magnitude_zero_at_the_border
import numpy as np

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError("kernel must be square")
    if min(image.shape) < len(kernel):
        raise ValueError("画像が kernel より小さい")
    if stride < 1 or padding < 0:
        raise ValueError("stride or padding")
    k = kernel.shape[0]
    x = np.zeros([n + 2 * padding for n in image.shape])
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            x[padding + i, padding + j] = image[i, j]
    rows = (x.shape[0] - k) // stride + 1
    cols = (x.shape[1] - k) // stride + 1
    y = np.zeros((rows, cols))
    for i in range(rows):
        for j in range(cols):
            for a in range(k):
                for b in range(k):
                    y[i, j] += x[stride * i + a, stride * j + b] * kernel[a, b]
    return y

def sobel_magnitude(image):
    x = image.astype(float)
    h, w = x.shape
    out = np.zeros((h, w))
    for i in range(1, h - 1):          # 端は飛ばす
        for j in range(1, w - 1):
            gx = x[i-1, j+1] + 2*x[i, j+1] + x[i+1, j+1] - x[i-1, j-1] - 2*x[i, j-1] - x[i+1, j-1]
            gy = x[i+1, j-1] + 2*x[i+1, j] + x[i+1, j+1] - x[i-1, j-1] - 2*x[i-1, j] - x[i-1, j+1]
            out[i, j] = (gx**2 + gy**2) ** 0.5
    return out
