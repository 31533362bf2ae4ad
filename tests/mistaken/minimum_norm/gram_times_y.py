# mistake: gram_coefficients coefficients_of_any_system
# mistake: gram_coefficients gram_matrix_times_labels
# mistake: gram_coefficients none
import numpy as np

def gram_coefficients(X, y):
    assert X.ndim == 2
    G = X @ X.T
    return G @ y
