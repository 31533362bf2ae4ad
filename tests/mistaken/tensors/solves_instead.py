# mistake: vector_from vector_taken_apart
import numpy as np

def vector_from(components, basis):
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or components.shape != (len(basis),):
        raise ValueError("shapes")
    return np.linalg.lstsq(basis.T, components, rcond=None)[0]
