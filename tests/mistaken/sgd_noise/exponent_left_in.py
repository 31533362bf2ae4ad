# mistake: log_evidence evidence_itself
import numpy as np

def log_evidence(cost, eigenvalues, weight_decay):
    with np.errstate(all="ignore"):
        return np.exp(-cost - 0.5 * np.sum(np.log(eigenvalues / weight_decay)))
