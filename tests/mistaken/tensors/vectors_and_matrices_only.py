# mistake: change_components none
import numpy as np

def regular(M):
    if M.ndim != 2 or M.shape[0] != M.shape[1] or np.linalg.matrix_rank(M) < len(M):
        raise ValueError("no regular matrix")

def shaped(T, A, upper, lower):
    if upper < 0 or lower < 0 or T.shape != (len(A),) * (upper + lower):
        raise ValueError("components")

def change_components(components, A, upper, lower):
    regular(A); shaped(components, A, upper, lower)
    B = np.linalg.inv(A)
    match upper, lower:
        case 1, 0: return B @ components
        case 0, 1: return components @ A
        case 1, 1: return B @ components @ A
        case 2, 0: return B @ components @ B.T
        case 0, 2: return A.T @ components @ A
    raise ValueError("not more than two indices")
