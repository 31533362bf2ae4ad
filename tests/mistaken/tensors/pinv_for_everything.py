# mistake: dual_basis dual_for_any_rank
# mistake: change_components change_any_rank_accepted
import numpy as np

def dual_basis(basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1]:
        raise ValueError("square")
    return np.linalg.pinv(basis.T)

def change_components(components, A, upper, lower):
    if A.ndim != 2 or A.shape[0] != A.shape[1] or min(upper, lower) < 0:
        raise ValueError("A")
    if components.shape != tuple([len(A)] * (upper + lower)):
        raise ValueError("components")
    B = np.linalg.pinv(A)
    for k in range(components.ndim):
        M = B.T if k < upper else A
        components = np.moveaxis(np.tensordot(components, M, (k, 0)), -1, k)
    return components
