# mistake: sgd_from_zero none
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    N, d = X.shape
    if learning_rate <= 0 or any(i < 0 or i >= N for i in order):
        raise ValueError("bad argument")
    w, v = np.zeros(d), np.zeros(d)
    for i in order:
        v = 0.9 * v - learning_rate * (w @ X[i] - y[i]) * X[i]
        w = w + v
    return w
