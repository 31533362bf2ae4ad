# mistake: contract contract_the_first_two
import numpy as np

def contract(t, upper_axis, lower_axis):
    if upper_axis < 0 or lower_axis < 0 or upper_axis >= t.ndim or lower_axis >= t.ndim:
        raise ValueError("range")
    if upper_axis == lower_axis or t.shape[upper_axis] != t.shape[lower_axis]:
        raise ValueError("pair")
    n = min(t.shape[:2])
    return sum(t[i, i] for i in range(n))
