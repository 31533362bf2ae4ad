# mistake: contract contract_needs_them_in_order
import numpy as np

def contract(t, upper_axis, lower_axis):
    if not 0 <= upper_axis < t.ndim or not 0 <= lower_axis < t.ndim or upper_axis == lower_axis:
        raise ValueError("axes")
    if t.shape[upper_axis] != t.shape[lower_axis]:
        raise ValueError("lengths")
    total = 0.0
    for i in range(t.shape[upper_axis]):
        rest = np.take(t, i, axis=upper_axis)
        total = total + np.take(rest, i, axis=lower_axis - 1)   # one axis is gone
    return total
