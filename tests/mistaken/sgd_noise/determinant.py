# mistake: log_evidence product_first
import warnings
import numpy as np

warnings.simplefilter("ignore")

def log_evidence(cost, eigenvalues, weight_decay):
    # det of the Hessian over lambda
    det = 1.0
    for value in eigenvalues:
        det *= value / weight_decay
    return -cost - 0.5 * np.log(det)
