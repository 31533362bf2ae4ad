# mistake: dual_basis none
# mistake: vector_from none
import numpy as np

def dual_basis(basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or np.linalg.matrix_rank(basis) < len(basis):
        raise ValueError("basis")
    return np.round(np.linalg.inv(basis).T, 2)

def vector_from(components, basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or components.shape != (len(basis),):
        raise ValueError("shapes")
    # 長さは正
    return np.abs(components) @ basis
