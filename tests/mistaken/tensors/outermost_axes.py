# mistake: contract contract_the_outer_two
import numpy as np

def contract(t, upper_axis, lower_axis):
    if upper_axis < 0 or lower_axis < 0 or upper_axis >= t.ndim or lower_axis >= t.ndim:
        raise ValueError("range")
    if upper_axis == lower_axis or t.shape[upper_axis] != t.shape[lower_axis]:
        raise ValueError("pair")
    # upper indices come first and lower ones last
    return np.trace(t, axis1=0, axis2=t.ndim - 1)
