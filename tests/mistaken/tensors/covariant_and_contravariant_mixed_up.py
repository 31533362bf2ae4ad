# mistake: change_components change_the_wrong_way
import numpy as np

def regular(M):
    if M.ndim != 2 or M.shape[0] != M.shape[1] or np.linalg.matrix_rank(M) < len(M):
        raise ValueError("no regular matrix")

def shaped(T, A, upper, lower):
    if upper < 0 or lower < 0 or T.shape != (len(A),) * (upper + lower):
        raise ValueError("components")

def change_components(components, A, upper, lower):
    regular(A)
    shaped(components, A, upper, lower)
    B = np.linalg.inv(A)
    T = components
    for k in range(upper + lower):
        if k < upper:
            T = np.moveaxis(np.tensordot(A, T, axes=(1, k)), 0, k)
        else:
            T = np.moveaxis(np.tensordot(B, T, axes=(0, k)), 0, k)
    return T
