# mistake: cross_correlate sums_wrap_around
# mistake: sobel_magnitude magnitude_in_the_type_of_the_image
import numpy as np

X = np.array([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or len(kernel) != len(kernel.T) or stride < 1 or padding < 0:
        raise ValueError("argument")
    k = len(kernel)
    x = np.pad(image, padding)
    if min(x.shape) < k:
        raise ValueError("kernel does not fit")
    out = np.zeros_like(x[: (x.shape[0] - k) // stride + 1, : (x.shape[1] - k) // stride + 1])
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(x[i * stride : i * stride + k, j * stride : j * stride + k] * kernel)
    return out


def sobel_magnitude(image):
    q = np.pad(image.astype(float), 1)
    h, w = image.shape
    gx = sum(X[a, b] * q[a : a + h, b : b + w] for a in range(3) for b in range(3))
    gy = sum(X[b, a] * q[a : a + h, b : b + w] for a in range(3) for b in range(3))
    result = np.sqrt(gx * gx + gy * gy)
    return result.astype(image.dtype)
