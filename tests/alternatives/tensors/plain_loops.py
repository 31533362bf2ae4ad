"""Gauss-Jordan in exact fractions, sums written out index by index, lists of lists."""

from fractions import Fraction
from itertools import product

import numpy as np


def _inverse(matrix):
    """The inverse as lists of fractions; floats are fractions too."""
    if matrix.ndim != 2 or len(matrix) != len(matrix[0]):
        raise ValueError("a square matrix, please")
    n = len(matrix)
    rows = [[Fraction(v) for v in row] + [Fraction(i == j) for j in range(n)] for i, row in enumerate(matrix.tolist())]
    for column in range(n):
        pivot = next((r for r in range(column, n) if rows[r][column] != 0), None)
        if pivot is None:
            raise ValueError("no inverse")
        rows[column], rows[pivot] = rows[pivot], rows[column]
        first = rows[column][column]
        rows[column] = [v / first for v in rows[column]]
        for r in range(n):
            if r != column:
                factor = rows[r][column]
                rows[r] = [v - factor * w for v, w in zip(rows[r], rows[column])]
    return [row[n:] for row in rows]


def dual_basis(basis):
    inverse = _inverse(basis)
    n = len(inverse)
    return np.array([[float(inverse[j][i]) for j in range(n)] for i in range(n)])


def vector_from(components, basis):
    n = len(basis)
    if basis.shape != (n, n) or components.shape != (n,):
        raise ValueError("shapes")
    vector = [0.0] * n
    for i in range(n):
        for j in range(n):
            vector[j] += components[i] * basis[i, j]
    return np.array(vector)


def change_components(components, A, upper, lower):
    B = np.array([[float(v) for v in row] for row in _inverse(A)])
    n = len(A)
    if upper < 0 or lower < 0 or components.shape != tuple([n] * (upper + lower)):
        raise ValueError("components")
    out = np.zeros(components.shape)
    for new in product(range(n), repeat=upper + lower):
        total = 0.0
        for old in product(range(n), repeat=upper + lower):
            term = components[old]
            for position in range(upper):
                term *= B[new[position], old[position]]
            for position in range(upper, upper + lower):
                term *= A[old[position], new[position]]
            total += term
        out[new] = total
    return out


def contract(t, upper_axis, lower_axis):
    if upper_axis not in range(t.ndim) or lower_axis not in range(t.ndim) or upper_axis == lower_axis:
        raise ValueError("axes")
    if t.shape[upper_axis] != t.shape[lower_axis]:
        raise ValueError("lengths")
    rest = [axis for axis in range(t.ndim) if axis not in (upper_axis, lower_axis)]
    out = np.zeros([t.shape[axis] for axis in rest])
    for index in product(*(range(length) for length in t.shape)):
        if index[upper_axis] == index[lower_axis]:
            out[tuple(index[axis] for axis in rest)] += t[index]
    return out if rest else float(out)
