# mistake: dual_basis dual_by_another_exception
# mistake: vector_from vector_by_another_exception
# mistake: change_components change_by_another_exception
# mistake: contract contract_by_another_exception
import numpy as np

def dual_basis(basis):
    assert basis.ndim == 2
    assert basis.shape[0] == basis.shape[1]
    assert np.linalg.matrix_rank(basis) == len(basis)
    return np.linalg.inv(basis).T

def vector_from(components, basis):
    assert basis.ndim == 2 and basis.shape[0] == basis.shape[1]
    assert components.shape == (len(basis),)
    return components @ basis

def change_components(components, A, upper, lower):
    assert A.ndim == 2 and A.shape[0] == A.shape[1]
    assert np.linalg.matrix_rank(A) == len(A)
    assert upper >= 0 and lower >= 0
    assert components.shape == (len(A),) * (upper + lower)
    B = np.linalg.inv(A)
    for axis in range(upper + lower):
        components = np.moveaxis(np.tensordot(B if axis < upper else A.T, components, (1, axis)), 0, axis)
    return components

def contract(t, upper_axis, lower_axis):
    assert 0 <= upper_axis < t.ndim
    assert 0 <= lower_axis < t.ndim
    assert upper_axis != lower_axis
    assert t.shape[upper_axis] == t.shape[lower_axis]
    return np.trace(t, axis1=upper_axis, axis2=lower_axis)
