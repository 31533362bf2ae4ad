# mistake: sgd_from_zero empty_order_refused
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    N, d = X.shape
    if learning_rate <= 0 or len(order) == 0 or min(order) < 0 or max(order) >= N:
        raise ValueError("bad argument")
    w = np.zeros(d)
    for i in order:
        w = w - learning_rate * (w @ X[i] - y[i]) * X[i]
    return w
