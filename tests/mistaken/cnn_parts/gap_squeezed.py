# mistake: global_average_pool gap_without_height_and_width
# mistake: softmax softmax_overflows
import numpy as np

def global_average_pool(x):
    H, W, C = x.shape
    return x.reshape(H * W, C).mean(axis=0)

def softmax(x):
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)
