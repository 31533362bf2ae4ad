# mistake: sgd_from_zero none
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    N, d = X.shape
    if learning_rate <= 0 or any(i < 0 or i >= N for i in order):
        raise ValueError("bad argument")
    w = np.zeros(d)
    for t, i in enumerate(order):
        w = w - learning_rate / (t + 1) * (w @ X[i] - y[i]) * X[i]
    return w
