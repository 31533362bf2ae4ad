# mistake: sgd_from_zero steps_of_the_squared_error
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    N, d = X.shape
    if learning_rate <= 0:
        raise ValueError("eta")
    for i in order:
        if i < 0 or i >= N:
            raise ValueError("index")
    w = np.zeros(d)
    for i in order:
        grad = 2 * (np.dot(w, X[i]) - y[i]) * X[i]
        w = w - learning_rate * grad
    return w
