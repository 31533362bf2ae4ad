# mistake: vector_from vector_not_added_up
# mistake: contract contract_keeps_the_diagonal
import numpy as np

def vector_from(components, basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or components.shape != (len(basis),):
        raise ValueError("shapes")
    return np.array([a * e for a, e in zip(components, basis)])

def contract(t, upper_axis, lower_axis):
    if not (0 <= upper_axis < t.ndim and 0 <= lower_axis < t.ndim) or upper_axis == lower_axis:
        raise ValueError("axes")
    if t.shape[upper_axis] != t.shape[lower_axis]:
        raise ValueError("length")
    return t.diagonal(0, upper_axis, lower_axis)
