# mistake: sgd_from_zero indices_not_checked
# mistake: sgd_from_zero learning_rate_not_checked
import numpy as np

def sgd_from_zero(X, y, learning_rate, order):
    w = np.zeros(X.shape[1])
    for i in order:
        x_i = X[i]
        z = w @ x_i
        dloss = z - y[i]
        w = w - learning_rate * dloss * x_i
    return w
