# mistake: dual_basis dual_rank_left_to_inv
# mistake: change_components change_rank_left_to_inv
import numpy as np

def dual_basis(basis):
    n, m = basis.shape      # ValueError unless there are two
    if n != m:
        raise ValueError("square")
    return np.linalg.inv(basis).T

def change_components(components, A, upper, lower):
    if A.ndim != 2 or A.shape[0] != A.shape[1]:
        raise ValueError("A")
    if upper < 0 or lower < 0 or components.shape != (len(A),) * (upper + lower):
        raise ValueError("components")
    B = np.linalg.inv(A)
    out = components
    for k in range(upper):
        out = np.moveaxis(np.tensordot(B, out, (1, k)), 0, k)
    for k in range(upper, upper + lower):
        out = np.moveaxis(np.tensordot(A, out, (0, k)), 0, k)
    return out
