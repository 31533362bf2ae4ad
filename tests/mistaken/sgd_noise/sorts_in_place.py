# mistake: log_evidence none
import numpy as np
def log_evidence(cost, eigenvalues, weight_decay):
    eigenvalues /= weight_decay
    return float(-cost - np.log(eigenvalues).sum() / 2)
