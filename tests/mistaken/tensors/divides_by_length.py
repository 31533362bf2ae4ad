# mistake: dual_basis dual_of_other_lengths
# mistake: vector_from vector_of_unit_vectors
import numpy as np

def dual_basis(basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or np.linalg.matrix_rank(basis) < len(basis):
        raise ValueError("basis")
    return np.array([e / (e @ e) for e in basis])

def vector_from(components, basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or components.shape != (len(basis),):
        raise ValueError("shapes")
    v = np.zeros(len(basis))
    for a, e in zip(components, basis):
        v += a * e / np.linalg.norm(e)
    return v
