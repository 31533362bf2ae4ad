# mistake: contract contract_lengths_not_checked
import numpy as np

def contract(t, upper_axis, lower_axis):
    axes = list(range(t.ndim))
    if upper_axis not in axes or lower_axis not in axes or upper_axis == lower_axis:
        raise ValueError("axes")
    return np.trace(t, axis1=upper_axis, axis2=lower_axis)
