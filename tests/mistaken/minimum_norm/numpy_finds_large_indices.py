# mistake: sgd_from_zero large_index_left_to_numpy
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0.0:
        raise ValueError("eta")
    n, d = X.shape
    w = np.zeros(d)
    if any(index < 0 for index in order):      # numpy would count from the end
        raise ValueError("negative index")
    for index in order:
        x, label = X[index], y[index]
        w = w - learning_rate * (w @ x - label) * x
    return w
