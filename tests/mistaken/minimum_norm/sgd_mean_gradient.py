# mistake: sgd_from_zero steps_divided_by_n
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    N, d = X.shape
    if not learning_rate > 0 or any(not (0 <= i < N) for i in order):
        raise ValueError("bad argument")
    w = np.zeros(d)
    for i in order:
        g = np.zeros(d)
        g += (X[i] @ w - y[i]) * X[i]
        g /= N
        w -= learning_rate * g
    return w
