# mistake: global_average_pool gap_without_division
# mistake: relu relu_absolute
# mistake: leaky_relu leaky_turns_the_sign
import numpy as np

def global_average_pool(x):
    total = 0
    for row in x:
        for pixel in row:
            total = total + pixel
    return total.reshape(1, 1, -1)

def relu(x):
    return np.sqrt(x**2)

def leaky_relu(x, slope=0.01):
    if slope < 0:
        raise ValueError("slope must be >= 0")
    return np.where(x >= 0, x, -slope * x)
