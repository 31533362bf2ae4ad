# mistake: zero_pad border_shared_by_opposite_sides
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError("zero_pad")
    before = p // 2
    after = p - before
    h, w = image.shape
    out = np.zeros((before + h + after, before + w + after))
    out[before:before + h, before:before + w] = image
    return out
