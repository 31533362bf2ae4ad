# mistake: change_components change_negative_numbers_accepted
# mistake: contract contract_negative_axes_accepted
import numpy as np

def change_components(components, A, upper, lower):
    if A.ndim != 2 or A.shape[0] != A.shape[1] or np.linalg.matrix_rank(A) < len(A):
        raise ValueError("A")
    if components.ndim != upper + lower or any(n != len(A) for n in components.shape):
        raise ValueError("components")
    B = np.linalg.inv(A)
    for k in range(components.ndim):
        components = np.moveaxis(np.tensordot(B if k < upper else A.T, components, (1, k)), 0, k)
    return components

def contract(t, upper_axis, lower_axis):
    try:
        if t.shape[upper_axis] != t.shape[lower_axis]:
            raise ValueError("lengths")
    except IndexError:
        raise ValueError("no such axis")
    return np.trace(t, axis1=upper_axis, axis2=lower_axis)   # refuses the same axis by itself
