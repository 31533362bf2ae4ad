"""The Sobel filter, written out from the lecture's convolution (sections 3.2-3.4, eqs 49, 50 and 54)."""

import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])
SOBEL_Y = SOBEL_X.T.copy()


def zero_pad(image: np.ndarray, p: int) -> np.ndarray:
    """Surround an (H, W) image with p rows and columns of zeros: (H + 2p, W + 2p), float64.

    Raises ValueError if image is not 2-D or p < 0.
    """
    if image.ndim != 2:
        raise ValueError(f"image must be 2-D, not {image.ndim}-D")
    if p < 0:
        raise ValueError(f"p must not be negative, got {p}")
    height, width = image.shape
    padded = np.zeros((height + 2 * p, width + 2 * p))  # float64, so that integer images cannot wrap around
    padded[p : p + height, p : p + width] = image
    return padded


def cross_correlate(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """Eq. 54 for one channel and no bias: y[i, j] = sum over i', j' of x[s i + i', s j + j'] w[i', j'].

    For an (H, W) image and a (k, k) kernel the answer has floor((H + 2p - k) / s) + 1 rows, columns likewise.
    Raises ValueError if the kernel is not square, stride < 1, padding < 0 or the kernel does not fit.
    """
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError(f"kernel must be square and 2-D, got shape {kernel.shape}")
    if stride < 1:
        raise ValueError(f"stride must be at least 1, got {stride}")
    padded = zero_pad(image, padding)
    k = len(kernel)
    if not 1 <= k <= min(padded.shape):
        raise ValueError(f"a {k} x {k} kernel does not fit a padded image of shape {padded.shape}")
    rows, columns = ((size - k) // stride + 1 for size in padded.shape)
    output = np.zeros((rows, columns))
    # The sum over the kernel is a loop; all output positions (i, j) share one strided slice.
    for i in range(k):
        for j in range(k):
            shifted = padded[i : i + stride * rows : stride, j : j + stride * columns : stride]
            output += shifted * kernel[i, j]
    return output


def sobel_gradients(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Responses (gx, gy) to SOBEL_X and SOBEL_Y, each (H, W), with zero padding 1.

    Raises ValueError if image is not 2-D.
    """
    return cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)


def sobel_magnitude(image: np.ndarray) -> np.ndarray:
    """Edge strength sqrt(gx^2 + gy^2), (H, W), in the image's own unit, neither clipped nor scaled.

    Raises ValueError if image is not 2-D.
    """
    magnitude: np.ndarray = np.hypot(*sobel_gradients(image))
    return magnitude


def sobel_filter(picture: Image.Image) -> Image.Image:
    """Edge strength of a picture as a mode "L" picture of the same size, rounded and clipped to 0..255.

    Pillow turns every mode that it can into brightness itself, HSV included; for the others it raises
    ValueError.
    """
    # The squared magnitude is a whole number, so it never falls on a tie: any rounding to nearest agrees.
    magnitude = np.rint(sobel_magnitude(np.asarray(picture.convert("L"))))
    return Image.fromarray(np.clip(magnitude, 0, 255).astype(np.uint8))
