# mistake: vector_from vector_shapes_not_checked
# mistake: contract contract_left_to_trace
import numpy as np

def vector_from(components, basis):
    return np.matmul(components, basis)

def contract(t, upper_axis, lower_axis):
    return np.trace(t, 0, upper_axis, lower_axis)
