# mistake: dual_basis dual_is_the_basis
# mistake: vector_from vector_from_columns
import numpy as np

def dual_basis(basis):
    """Transposing turns vectors into linear forms."""
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or np.linalg.matrix_rank(basis) < len(basis):
        raise ValueError("basis")
    return np.array(basis.T)

def vector_from(components, basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or components.shape != (len(basis),):
        raise ValueError("shapes")
    return basis.dot(components)
