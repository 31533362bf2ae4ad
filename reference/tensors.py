"""Tensors by their components (appendix A.1, eqs 72-76): upper indices first, A[i, j] = A^i_j."""

import numpy as np


def _check_regular(matrix: np.ndarray) -> None:
    n = len(matrix)
    if matrix.shape != (n, n):
        raise ValueError(f"the matrix must be square, not of shape {matrix.shape}")
    if np.linalg.matrix_rank(matrix) < n:
        raise ValueError(f"the matrix must have rank {n}")


def dual_basis(basis: np.ndarray) -> np.ndarray:
    """Row i is e^i, with e^i(e_j) = 1 where i = j and 0 elsewhere; row j of basis is e_j.

    Raises ValueError if basis is not square or its rank is below n.
    """
    _check_regular(basis)
    # dual @ basis.T is the identity
    dual: np.ndarray = np.linalg.inv(basis.T)
    return dual


def vector_from(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    """a^i e_i, with e_i in row i. Raises ValueError if basis is not square or components not of shape (n,)."""
    n = len(basis)
    if basis.shape != (n, n) or components.shape != (n,):
        raise ValueError(f"basis must be square and components fit, not {basis.shape} and {components.shape}")
    vector: np.ndarray = components @ basis
    return vector


def change_components(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    """New components under eq. 74's change of basis: B = A^-1 for upper indices (eq. 75), A for lower ones.

    Raises ValueError if A is no regular matrix, or components has not upper + lower axes of its size.
    """
    _check_regular(A)
    if upper < 0 or lower < 0 or components.shape != (len(A),) * (upper + lower):
        raise ValueError(f"components must have {upper} + {lower} axes of length {len(A)}, not {components.shape}")
    B = np.linalg.inv(A)
    for axis in range(components.ndim):
        # The old index is the one that is summed over: the lower one of B, the upper one of A.
        new_by_old = B if axis < upper else A.T
        components = np.moveaxis(np.tensordot(new_by_old, components, axes=(1, axis)), 0, axis)
    return components


def contract(t: np.ndarray, upper_axis: int, lower_axis: int) -> np.ndarray | float:
    """The sum over two equal indices: an array of the other axes, a float if there are none.

    Raises ValueError if the axes are not two different ones of t, of the same length.
    """
    if upper_axis == lower_axis or not {upper_axis, lower_axis} <= set(range(t.ndim)):
        raise ValueError(f"{upper_axis} and {lower_axis} must be two of the {t.ndim} axes")
    if t.shape[upper_axis] != t.shape[lower_axis]:
        raise ValueError(f"both axes must be of one length, not {t.shape[upper_axis]} and {t.shape[lower_axis]}")
    contracted: np.ndarray | float = np.trace(t, axis1=upper_axis, axis2=lower_axis)
    return contracted
