# mistake: zero_pad any_number_of_axes_accepted
import numpy as np

def zero_pad(image, p):
    if p < 0:
        raise ValueError("p は 0 以上")
    return np.pad(image, p, mode="constant")
