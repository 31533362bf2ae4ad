# mistake: sgd_from_zero steps_without_x
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    N, d = X.shape
    if learning_rate <= 0 or any(i < 0 or i >= N for i in order):
        raise ValueError("bad argument")
    w = np.zeros(d)
    for i in order:
        w = w - learning_rate * (w @ X[i] - y[i])
    return w
