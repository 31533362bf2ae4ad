# mistake: change_components change_one_index_of_each_kind
import numpy as np

def regular(M):
    if M.ndim != 2 or M.shape[0] != M.shape[1] or np.linalg.matrix_rank(M) < len(M):
        raise ValueError("no regular matrix")

def shaped(T, A, upper, lower):
    if upper < 0 or lower < 0 or T.shape != (len(A),) * (upper + lower):
        raise ValueError("components")

def change_components(components, A, upper, lower):
    regular(A); shaped(components, A, upper, lower)
    T = components
    if upper > 0:
        T = np.tensordot(np.linalg.inv(A), T, (1, 0))
    if lower > 0:
        T = np.moveaxis(np.tensordot(A, T, (0, upper)), 0, upper)
    return T
