# mistake: minimum_norm_solution any_system_accepted
# mistake: minimum_norm_solution transpose_for_inverse
# mistake: minimum_norm_solution none
import numpy as np
def minimum_norm_solution(X, y):
    # X^-1 = X^T ?
    return np.dot(X.T, y)
