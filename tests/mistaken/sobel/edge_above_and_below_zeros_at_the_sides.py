# mistake: zero_pad none
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2: raise ValueError
    if p < 0: raise ValueError
    tall = np.pad(image.astype(float), ((p, p), (0, 0)), mode="edge")
    return np.pad(tall, ((0, 0), (p, p)))
