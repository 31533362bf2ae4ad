# mistake: sgd_from_zero none
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError
    w, seen = np.zeros(X.shape[1]), set()
    for i in order:
        if int(i) in seen:
            break
        seen.add(int(i))
        w = w - learning_rate * (X[i] @ w - y[i]) * X[i]
    return w
