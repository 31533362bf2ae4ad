import numpy as np


def ok(X, y):
    if X.ndim != 2 or y.ndim != 1 or len(X) != len(y):
        raise ValueError("X (N, d) and y (N,)")
    if X.shape[0] > X.shape[1] or np.linalg.matrix_rank(X) < len(X):
        raise ValueError("rank")


def minimum_norm_solution(X, y):
    ok(X, y)
    return np.linalg.lstsq(X, y, rcond=None)[0]


def gram_coefficients(X, y):
    # X^T alpha = w is solvable exactly, because w lies in the row space
    return np.linalg.lstsq(X.T, minimum_norm_solution(X, y), rcond=None)[0]


def nearest_solution(X, y, z):
    ok(X, y)
    if z.shape != X[0].shape:
        raise ValueError("z (d,)")
    # keep z's part in the null space, replace the part in the row space
    Q, _ = np.linalg.qr(X.T)
    return z - Q @ (Q.T @ z) + minimum_norm_solution(X, y)


def loss_hessian(X, beta):
    if beta.ndim != 1 or len(beta) != len(X):
        raise ValueError("beta (N,)")
    return sum(b * x[:, None] * x for b, x in zip(beta, X)) / len(X)


def sgd_from_zero(X, y, learning_rate, order):
    if not learning_rate > 0:
        raise ValueError("learning_rate")
    if not set(order) <= set(range(len(X))):
        raise ValueError("order")
    # w = sum_i a_i x_i all the way, so only the coefficients need steps
    a = np.zeros(len(X))
    G = X @ X.T
    for i in order:
        a[i] -= learning_rate * (G[i] @ a - y[i])
    return a @ X
