# mistake: sgd_from_zero steps_uphill
# mistake: sgd_from_zero learning_rate_of_0_accepted
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate < 0:
        raise ValueError("負の学習率")
    if any(i < 0 or i > len(X) - 1 for i in order):
        raise ValueError("index")
    w = np.zeros(X.shape[1])
    for i in order:
        w += learning_rate * (X[i].dot(w) - y[i]) * X[i]
    return w
