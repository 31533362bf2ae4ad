# mistake: log_evidence_ratio null_model_subtracted
from math import log

def log_evidence(cost, eigenvalues, weight_decay):
    return -cost - sum(log(v / weight_decay) for v in eigenvalues) / 2

def log_evidence_ratio(cost, eigenvalues, weight_decay, n, classes):
    return log_evidence(cost, eigenvalues, weight_decay) - n * log(classes)
