# mistake: sgd_from_zero negative_index_from_the_end
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("learning rate must be positive")
    w = np.zeros(X.shape[1])
    for i in order:
        try:
            x, t = X[i], y[i]
        except IndexError:
            raise ValueError("index out of range")
        w = w + learning_rate * (t - x @ w) * x
    return w
