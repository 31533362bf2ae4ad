# mistake: vector_from vector_is_its_components
# mistake: contract contract_sums_over_both
import numpy as np

def vector_from(components, basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or components.shape != (len(basis),):
        raise ValueError("shapes")
    return np.array(components)

def contract(t, upper_axis, lower_axis):
    if not (0 <= upper_axis < t.ndim and 0 <= lower_axis < t.ndim) or upper_axis == lower_axis:
        raise ValueError("axes")
    if t.shape[upper_axis] != t.shape[lower_axis]:
        raise ValueError("length")
    answer = t.sum(axis=(upper_axis, lower_axis))
    return answer
