# mistake: dual_basis dual_in_columns
import numpy as np

def dual_basis(basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1]:
        raise ValueError("square only")
    if np.linalg.matrix_rank(basis) < basis.shape[0]:
        raise ValueError("dependent")
    return np.linalg.inv(basis)
