"""Matrix products only: every index is brought to the front, the rest flattened. QR and adjugates for inverses."""

import numpy as np


class NotRegular(ValueError):
    pass


def _require_regular(matrix):
    if matrix.ndim != 2 or matrix.shape != matrix.T.shape:
        raise NotRegular("square")
    _, R = np.linalg.qr(matrix)
    diagonal = np.abs(np.diag(R))
    if diagonal.min() <= 1e-10 * diagonal.max():
        raise NotRegular("rank")


def _cofactor(matrix, i, j):
    minor = np.delete(np.delete(matrix, i, 0), j, 1)
    return (-1) ** (i + j) * (np.linalg.det(minor) if minor.size else 1.0)


def dual_basis(basis):
    _require_regular(basis)
    n = len(basis)
    # e^i is the generalised cross product of the other vectors
    cofactors = np.array([[_cofactor(basis, i, j) for j in range(n)] for i in range(n)])
    return cofactors / (basis[0] @ cofactors[0])


def vector_from(components, basis):
    if basis.ndim != 2 or basis.shape != basis.T.shape or components.shape != basis.shape[1:]:
        raise ValueError("shapes")
    return sum(a * e for a, e in zip(components, basis))


def change_components(components, A, upper, lower):
    _require_regular(A)
    n = len(A)
    if min(upper, lower) < 0 or list(components.shape) != [n] * (upper + lower):
        raise ValueError("components")
    Q, R = np.linalg.qr(A)
    T = components
    for index in range(upper + lower):
        # the first index is changed and goes to the end: after one round all are back in their places
        flat = T.reshape(n, -1)
        flat = np.linalg.solve(R, Q.T @ flat) if index < upper else A.T @ flat
        T = flat.T.reshape(components.shape)
    return T


def contract(t, upper_axis, lower_axis):
    if min(upper_axis, lower_axis) < 0 or max(upper_axis, lower_axis) >= t.ndim or upper_axis == lower_axis:
        raise ValueError("axes")
    front = np.moveaxis(t, (upper_axis, lower_axis), (0, 1))
    if front.shape[0] != front.shape[1]:
        raise ValueError("lengths")
    return sum(front[i, i] for i in range(len(front)))
