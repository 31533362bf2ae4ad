# mistake: sgd_from_zero order_ignored
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    N, d = X.shape
    if learning_rate <= 0 or any(i < 0 or i >= N for i in order):
        raise ValueError("bad argument")
    w = np.zeros(d)
    for x, t in zip(X, y):
        w = w - learning_rate * (w @ x - t) * x
    return w
