# mistake: change_components change_upper_with_the_basis
import numpy as np

def regular(M):
    if M.ndim != 2 or M.shape[0] != M.shape[1] or np.linalg.matrix_rank(M) < len(M):
        raise ValueError("no regular matrix")

def shaped(T, A, upper, lower):
    if upper < 0 or lower < 0 or T.shape != (len(A),) * (upper + lower):
        raise ValueError("components")

def change_components(components, A, upper, lower):
    regular(A); shaped(components, A, upper, lower)
    T = components
    for k in range(upper + lower):
        T = np.moveaxis(np.tensordot(A if k < upper else A.T, T, axes=(1, k)), 0, k)
    return T
