# mistake: minimum_norm_solution solution_rank_by_another_exception
# mistake: gram_coefficients coefficients_rank_by_another_exception
# mistake: nearest_solution nearest_rank_by_another_exception
# mistake: nearest_solution z_refused_by_another_exception
# mistake: sgd_from_zero indices_refused_by_another_exception
import numpy as np

def prepare(X, y):
    if X.ndim != 2 or y.ndim != 1 or len(y) != len(X):
        raise ValueError("shape")
    u, s, vt = np.linalg.svd(X, full_matrices=False)
    if len(X) > X.shape[1] or s[-1] < 1e-12 * s[0] or s[0] == 0:
        raise RuntimeError("データが線形従属")
    return u, s, vt

def minimum_norm_solution(X, y):
    u, s, vt = prepare(X, y)
    return vt.T @ ((u.T @ y) / s)

def gram_coefficients(X, y):
    u, s, vt = prepare(X, y)
    return u @ ((u.T @ y) / s ** 2)

def nearest_solution(X, y, z):
    u, s, vt = prepare(X, y)
    if z.shape != vt.shape[1:]:
        raise TypeError("z は d 次元")
    return z + vt.T @ ((u.T @ (y - X @ z)) / s)

def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("eta")
    w = np.zeros_like(X[0])
    for i in order:
        if i not in range(len(X)):
            raise IndexError(i)
        w -= learning_rate * (np.dot(X[i], w) - y[i]) * X[i]
    return w
