"""A tensor is a multilinear map: components are its values at basis vectors (eq. 73). Recursion over indices."""

import numpy as np


def _rank(matrix):
    return np.linalg.matrix_rank(matrix)


def _is_square(matrix):
    return len(matrix.shape) == 2 and len(set(matrix.shape)) == 1


def dual_basis(basis):
    if not _is_square(basis) or _rank(basis) != basis.shape[0]:
        raise ValueError("this is no basis")
    forms = []
    for wanted in np.identity(basis.shape[0]):
        form, *_ = np.linalg.lstsq(basis, wanted, rcond=None)  # e_j . form = 1 for one j only
        forms.append(form)
    return np.vstack(forms)


def vector_from(components, basis):
    if not _is_square(basis):
        raise ValueError("basis")
    if np.shape(components) != basis[0].shape:
        raise ValueError("components")
    return np.dot(basis.T, components)


def _applied(T, arguments):
    """The value of a multilinear map at some arguments."""
    if not arguments:
        return T
    first, *others = arguments
    return _applied(sum(number * part for number, part in zip(first, T)), others)


def _components(T, choices):
    """Its values at all choices of arguments, one list of them an index."""
    if not choices:
        return float(T)
    return [_components(_applied(T, [argument]), choices[1:]) for argument in choices[0]]


def change_components(components, A, upper, lower):
    if not _is_square(A) or _rank(A) < A.shape[1]:
        raise ValueError("A")
    if upper < 0 or lower < 0 or upper + lower != components.ndim or set(components.shape) != {len(A)}:
        raise ValueError("components")
    new_basis = [A[:, j] for j in range(len(A))]  # in the old basis
    new_dual = list(dual_basis(A.T))
    return np.array(_components(components, [new_dual] * upper + [new_basis] * lower))


def contract(t, upper_axis, lower_axis):
    if not {upper_axis, lower_axis}.issubset(range(t.ndim)) or upper_axis == lower_axis:
        raise ValueError("axes")
    n = t.shape[upper_axis]
    if t.shape[lower_axis] != n:
        raise ValueError("lengths")
    low, high = sorted((upper_axis, lower_axis))
    return np.sum([t.take(i, axis=high).take(i, axis=low) for i in range(n)], axis=0)
