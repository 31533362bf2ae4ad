# mistake: change_components change_singular_for_lower_indices
import numpy as np

def change_components(components, A, upper, lower):
    if A.ndim != 2 or A.shape[0] != A.shape[1]:
        raise ValueError("A must be square")
    if min(upper, lower) < 0 or components.shape != (A.shape[0],) * (upper + lower):
        raise ValueError("components")
    T = components
    if upper:
        if np.linalg.matrix_rank(A) < len(A):
            raise ValueError("A has no inverse")
        B = np.linalg.inv(A)
        for k in range(upper):
            T = np.moveaxis(np.tensordot(B, T, (1, k)), 0, k)
    for k in range(upper, upper + lower):
        T = np.moveaxis(np.tensordot(A, T, (0, k)), 0, k)
    return T
