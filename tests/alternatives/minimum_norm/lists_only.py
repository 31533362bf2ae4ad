# ruff: noqa: B905
"""Plain Python numbers: Gaussian elimination with pivoting, exact rank by fractions, arrays only at the end."""

from fractions import Fraction

import numpy as np


def dot(a, b):
    return sum(p * q for p, q in zip(a, b))


def rank(rows):
    rows = [[Fraction(v) for v in row] for row in rows]
    found = 0
    for column in range(len(rows[0])):
        pivot = next((r for r in range(found, len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for r in range(found + 1, len(rows)):
            factor = rows[r][column] / rows[found][column]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[found])]
        found += 1
        if found == len(rows):
            break
    return found


def solve(matrix, right):
    rows = [[*list(row), value] for row, value in zip(matrix, right)]
    n = len(rows)
    for c in range(n):
        best = max(range(c, n), key=lambda r: abs(rows[r][c]))
        rows[c], rows[best] = rows[best], rows[c]
        for r in range(n):
            if r != c:
                factor = rows[r][c] / rows[c][c]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[c])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def checked(X, y):
    if X.ndim != 2 or y.shape != (X.shape[0],):
        raise ValueError("shapes")
    rows, labels = X.tolist(), y.tolist()
    if len(rows) > len(rows[0]) or rank(rows) < len(rows):
        raise ValueError("rank")
    return rows, labels


def coefficients(rows, labels):
    return solve([[dot(a, b) for b in rows] for a in rows], labels)


def gram_coefficients(X, y):
    return np.array(coefficients(*checked(X, y)))


def minimum_norm_solution(X, y):
    rows, labels = checked(X, y)
    alpha = coefficients(rows, labels)
    return np.array([dot(alpha, column) for column in zip(*rows)])


def nearest_solution(X, y, z):
    rows, labels = checked(X, y)
    if z.shape != (len(rows[0]),):
        raise ValueError("z")
    origin = z.tolist()
    alpha = coefficients(rows, [label - dot(row, origin) for row, label in zip(rows, labels)])
    return np.array([start + dot(alpha, column) for start, column in zip(origin, zip(*rows))])


def loss_hessian(X, beta):
    N, d = X.shape
    if beta.shape != (N,):
        raise ValueError("beta")
    return np.array([[sum(beta[i] * X[i, j] * X[i, k] for i in range(N)) / N for k in range(d)] for j in range(d)])


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("learning_rate")
    w = [0.0] * X.shape[1]
    for i in order:
        if i not in range(len(X)):
            raise ValueError("order")
        row = X[i].tolist()
        error = dot(w, row) - float(y[i])
        w = [a - learning_rate * error * b for a, b in zip(w, row)]
    return np.array(w)
