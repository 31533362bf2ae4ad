# mistake: log_evidence_ratio E_itself
import numpy as np

def log_evidence(cost, eigenvalues, weight_decay):
    return -cost - np.log(eigenvalues / weight_decay).sum() / 2

def log_evidence_ratio(cost, eigenvalues, weight_decay, n, classes):
    E = cost + np.log(eigenvalues / weight_decay).sum() / 2 - n * np.log(classes)
    return E
