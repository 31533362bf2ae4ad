# mistake: softmax none
# mistake: global_average_pool none
import numpy as np

def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.round(e / e.sum(axis=-1, keepdims=True), 3)

def global_average_pool(x):
    return np.median(x, axis=(0, 1), keepdims=True)
