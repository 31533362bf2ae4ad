# mistake: convolve1d convolution_in_a_circle
import numpy as np


def convolve1d(f, g):
    n = max(len(f), len(g))
    if min(len(f), len(g)) < 1:
        raise ValueError("no data")
    return np.fft.ifft(np.fft.fft(f, n) * np.fft.fft(g, n)).real
