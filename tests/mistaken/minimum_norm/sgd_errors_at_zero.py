# mistake: sgd_from_zero steps_from_the_start
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError
    N = len(X)
    w0 = np.zeros(X.shape[1])
    errors = X @ w0 - y
    w = w0.copy()
    for i in order:
        if i not in range(N):
            raise ValueError
        w -= learning_rate * errors[i] * X[i]
    return w
