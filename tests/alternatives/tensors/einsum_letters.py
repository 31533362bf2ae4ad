"""einsum with letters for the indices, solve for the inverse."""

import string

import numpy as np


def _regular(matrix):
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError("not a square matrix")
    if np.linalg.svd(matrix, compute_uv=False)[-1] < 1e-12 * max(1e-300, np.abs(matrix).max()):
        raise ValueError("singular")


def dual_basis(basis):
    _regular(basis)
    return np.linalg.solve(basis, np.eye(len(basis))).T


def vector_from(components, basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1]:
        raise ValueError("basis")
    if components.shape != (basis.shape[0],):
        raise ValueError("components")
    return np.einsum("i,ij->j", components, basis)


def change_components(components, A, upper, lower):
    _regular(A)
    if upper < 0 or lower < 0:
        raise ValueError("numbers of indices")
    if components.ndim != upper + lower or any(length != len(A) for length in components.shape):
        raise ValueError("components")
    B = np.linalg.solve(A, np.eye(len(A)))
    old, new = string.ascii_lowercase[: upper + lower], string.ascii_uppercase[: upper + lower]
    operands, pieces = [components], [old]
    for position, (a, b) in enumerate(zip(old, new)):
        if position < upper:
            operands.append(B)
            pieces.append(b + a)
        else:
            operands.append(A)
            pieces.append(a + b)
    return np.einsum(",".join(pieces) + "->" + new, *operands)


def contract(t, upper_axis, lower_axis):
    if not (0 <= upper_axis < t.ndim and 0 <= lower_axis < t.ndim):
        raise ValueError("axis")
    if upper_axis == lower_axis:
        raise ValueError("one axis twice")
    if t.shape[upper_axis] != t.shape[lower_axis]:
        raise ValueError("lengths")
    letters = list(string.ascii_lowercase[: t.ndim])
    letters[lower_axis] = letters[upper_axis]
    rest = [letter for letter in letters if letters.count(letter) == 1]
    return np.einsum("".join(letters) + "->" + "".join(rest), t)
