# mistake: dilate values_repeated
import numpy as np


def dilate(x, s):
    if s < 1:
        raise ValueError("s")
    return np.repeat(np.repeat(x, s, axis=0), s, axis=1)
