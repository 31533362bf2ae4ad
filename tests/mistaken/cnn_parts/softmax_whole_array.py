# mistake: softmax softmax_over_everything
# mistake: cross_entropy entropy_keeps_p_from_0
import numpy as np

def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()

def cross_entropy(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError("y and p differ")
    return -float(np.sum(y * np.log(p + 1e-7)))
