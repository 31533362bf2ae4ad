# mistake: leaky_relu none
# mistake: softmax softmax_is_the_largest
import numpy as np

def leaky_relu(x, slope=0.01):
    if slope < 0:
        raise ValueError("slope")
    return np.where(x > 0, x, slope * np.expm1(np.minimum(x, 0)))

def softmax(x):
    out = np.zeros(x.shape)
    np.put_along_axis(out, x.argmax(axis=-1)[..., None], 1.0, axis=-1)
    return out
