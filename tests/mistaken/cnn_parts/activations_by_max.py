# mistake: leaky_relu leaky_larger_of_both
# mistake: relu relu_with_an_upper_end
import numpy as np

def relu(x):
    """MobileNet の ReLU6"""
    return np.minimum(np.maximum(x, 0), 6)

def leaky_relu(x, slope=0.01):
    if slope < 0:
        raise ValueError("slope")
    return np.maximum(slope * x, x)
