# mistake: leaky_relu leaky_always_by_a_hundredth
# mistake: relu relu_drops_negative_numbers
import numpy as np

LEAK = 0.01

def relu(x):
    return x[x > 0]

def leaky_relu(x, slope=LEAK):
    if slope < 0:
        raise ValueError
    out = np.array(x)
    out[out < 0] *= LEAK
    return out
