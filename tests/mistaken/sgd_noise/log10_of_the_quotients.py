# mistake: log_evidence evidence_of_another_base
import numpy as np

def log_evidence(cost, eigenvalues, weight_decay):
    ratios = eigenvalues / weight_decay
    return -cost - 0.5 * np.sum(np.log10(ratios))
