# mistake: convolve1d convolution_of_nothing
import numpy as np


def convolve1d(f, g):
    out = np.zeros(max(0, len(f) + len(g) - 1))
    for i in range(len(f)):
        for j in range(len(g)):
            out[i + j] += f[i] * g[j]
    return out


def correlate1d(f, g):
    return convolve1d(f[::-1], g)
