# mistake: sgd_from_zero none
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    N, d = X.shape
    if learning_rate <= 0 or any(i < 0 or i >= N for i in order):
        raise ValueError("bad argument")
    w = np.zeros(d)
    for i in sorted(set(order)):
        w = w - learning_rate * (w @ X[i] - y[i]) * X[i]
    return w
