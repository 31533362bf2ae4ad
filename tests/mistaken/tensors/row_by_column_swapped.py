# mistake: change_components change_by_the_transpose
import numpy as np

def regular(M):
    if M.ndim != 2 or M.shape[0] != M.shape[1] or np.linalg.matrix_rank(M) < len(M):
        raise ValueError("no regular matrix")

def shaped(T, A, upper, lower):
    if upper < 0 or lower < 0 or T.shape != (len(A),) * (upper + lower):
        raise ValueError("components")

def change_components(components, A, upper, lower):
    regular(A); shaped(components, A, upper, lower)
    A = A.T                               # basis vectors in rows
    B = np.linalg.inv(A)
    for k in range(components.ndim):
        matrix = B if k < upper else A.T
        components = np.moveaxis(np.einsum("ij,j...->i...", matrix, np.moveaxis(components, k, 0)), 0, k)
    return components
