# mistake: contract none
# mistake: dual_basis none
import numpy as np

def contract(t, upper_axis, lower_axis):
    if upper_axis < 0 or lower_axis < 0 or upper_axis >= t.ndim or lower_axis >= t.ndim:
        raise ValueError("range")
    if upper_axis == lower_axis or t.shape[upper_axis] != t.shape[lower_axis]:
        raise ValueError("pair")
    return abs(np.trace(t, axis1=upper_axis, axis2=lower_axis))

def dual_basis(basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or np.linalg.matrix_rank(basis) < len(basis):
        raise ValueError("basis")
    dual = np.linalg.inv(basis).T
    return dual / np.linalg.norm(dual, axis=1, keepdims=True)
