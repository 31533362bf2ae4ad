# mistake: sgd_from_zero none
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError
    w = np.zeros(X.shape[1])
    for i in order:
        w = w + 2 * learning_rate * (X[i] @ w - y[i]) * X[i]
    return w
