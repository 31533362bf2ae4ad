# mistake: log_evidence_ratio one_guess
from math import log

def log_evidence_ratio(cost, eigenvalues, weight_decay, n, classes):
    model = -cost - sum(log(v / weight_decay) for v in eigenvalues) / 2
    null = log(1 / classes)
    return model - null
