# mistake: cross_correlate kernel_flipped
# mistake: zero_pad border_on_two_sides
# mistake: cross_correlate oblong_kernel_accepted
import numpy as np


def zero_pad(image, p):
    assert image.ndim == 2
    new = np.zeros((image.shape[0] + p, image.shape[1] + p))
    new[p:, p:] = image
    return new


def _pad(img, p):
    if p < 0:
        raise ValueError
    return np.pad(img * 1.0, ((p, p), (p, p)), "constant")


def cross_correlate(image, kernel, stride=1, padding=0):
    """image: H x W"""
    image = _pad(image, padding)
    kh, kw = kernel.shape
    flipped = kernel[::-1, ::-1]
    out_h = int((image.shape[0] - kh) / stride + 1)
    out_w = int((image.shape[1] - kw) / stride + 1)
    out = np.empty((out_h, out_w))
    for y in range(out_h):
        for x in range(out_w):
            patch = image[y * stride:y * stride + kh, x * stride:x * stride + kw]
            out[y, x] = np.sum(patch * flipped)
    return out
