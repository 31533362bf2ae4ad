# mistake: sgd_from_zero steps_of_the_whole_batch
# mistake: sgd_from_zero learning_rate_not_checked
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    N, d = X.shape
    w = np.zeros(d)
    for i in order:
        if not 0 <= i < N:
            raise ValueError("index")
        error = X @ w - y
        w = w - learning_rate * (X.T @ error) / N
    return w
