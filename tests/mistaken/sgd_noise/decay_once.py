# mistake: log_evidence weight_decay_once
import numpy as np
def log_evidence(cost, eigenvalues, weight_decay):
    return -cost - 0.5 * sum(np.log(eigenvalues)) + 0.5 * np.log(weight_decay)
