# mistake: correlate1d correlation_of_whole_overlaps
# mistake: convolve1d none
import numpy as np


def convolve1d(f, g):
    # 正規化もしておく
    if len(f) == 0 or len(g) == 0:
        raise ValueError
    return np.convolve(f, g) / len(g)


def correlate1d(f, g):
    if len(f) == 0 or len(g) == 0:
        raise ValueError
    out = []
    if len(f) <= len(g):
        for x in range(len(g) - len(f) + 1):
            out.append(np.dot(f, g[x : x + len(f)]))
    else:
        for x in range(len(f) - len(g), -1, -1):
            out.append(np.dot(f[x : x + len(g)], g))
    return np.array(out)
