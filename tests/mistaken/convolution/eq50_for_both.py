# mistake: convolve1d convolution_not_flipped
import numpy as np


def correlate1d(f, g):
    if not len(f) or not len(g):
        raise ValueError("empty")
    return np.correlate(g, f, "full")


def convolve1d(f, g):
    # deep learning では convolution = cross correlation
    return correlate1d(f, g)
