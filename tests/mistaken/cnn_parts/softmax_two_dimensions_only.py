# mistake: softmax softmax_over_axis_1
import numpy as np

def softmax(x):
    if x.ndim == 1:
        return softmax(x[None])[0]
    m = x.max(axis=1, keepdims=True)
    e = np.exp(x - m)
    return e / e.sum(axis=1, keepdims=True)
