# mistake: sgd_from_zero truth_of_an_array
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    if not learning_rate > 0:
        raise ValueError("learning rate must be positive")
    w = np.zeros(X.shape[1])
    while order:
        break
    else:
        return w
    for i in order:
        if i < 0:
            raise ValueError("negative")
        if i >= len(X):
            raise ValueError("too large")
        w -= learning_rate * X[i] * (X[i].dot(w) - y[i])
    return w
