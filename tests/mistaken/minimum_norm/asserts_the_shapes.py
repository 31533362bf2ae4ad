# mistake: minimum_norm_solution solution_shapes_by_another_exception
# mistake: gram_coefficients coefficients_shapes_by_another_exception
# mistake: nearest_solution nearest_shapes_by_another_exception
# mistake: loss_hessian beta_refused_by_another_exception
# mistake: sgd_from_zero learning_rate_refused_by_another_exception
import numpy as np


def checked(X, y):
    assert X.ndim == 2, "X has to be a matrix"
    assert y.shape == (len(X),), "one label per row"
    if np.linalg.matrix_rank(X) < len(X):
        raise ValueError("no full row rank")
    return X @ X.T


def minimum_norm_solution(X, y):
    return X.T @ np.linalg.solve(checked(X, y), y)


def gram_coefficients(X, y):
    return np.linalg.solve(checked(X, y), y)


def nearest_solution(X, y, z):
    K = checked(X, y)
    if z.shape != (X.shape[1],):
        raise ValueError("z")
    return z - X.T @ np.linalg.solve(K, X @ z - y)


def loss_hessian(X, beta):
    n = X.shape[0]
    assert beta.shape == (n,)
    return sum(b * np.outer(x, x) for b, x in zip(beta, X)) / n


def sgd_from_zero(X, y, learning_rate, order):
    assert learning_rate > 0
    if [i for i in order if i < 0 or i >= len(y)]:
        raise ValueError("order")
    w = np.zeros(X.shape[1])
    for i in order:
        w = w + learning_rate * (y[i] - X[i] @ w) * X[i]
    return w
