# mistake: dual_basis none
import numpy as np

def dual_basis(basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1]:
        raise ValueError("not a square matrix")
    if abs(np.linalg.det(basis)) < 1e-8:       # det depends on the units
        raise ValueError("dependent")
    return np.linalg.inv(basis).T
