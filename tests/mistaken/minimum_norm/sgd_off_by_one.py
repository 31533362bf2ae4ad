# mistake: sgd_from_zero none
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    # order counts from 1
    N, d = X.shape
    if learning_rate <= 0 or any(i < 0 or i >= N for i in order):
        raise ValueError("bad argument")
    w = np.zeros(d)
    for i in order:
        w = w - learning_rate * (w @ X[i - 1] - y[i - 1]) * X[i - 1]
    return w
