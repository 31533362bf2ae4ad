# mistake: change_components change_lower_against_the_basis
import numpy as np

def regular(M):
    if M.ndim != 2 or M.shape[0] != M.shape[1] or np.linalg.matrix_rank(M) < len(M):
        raise ValueError("no regular matrix")

def shaped(T, A, upper, lower):
    if upper < 0 or lower < 0 or T.shape != (len(A),) * (upper + lower):
        raise ValueError("components")

def change_components(components, A, upper, lower):
    regular(A); shaped(components, A, upper, lower)
    inverse = np.linalg.inv(A)
    for k in range(components.ndim):
        components = np.moveaxis(np.tensordot(inverse, components, (1, k)), 0, k)
    return components
