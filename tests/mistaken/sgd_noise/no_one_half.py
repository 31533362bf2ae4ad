# mistake: log_evidence half_forgotten
# mistake: log_evidence_ratio none
import math

def log_evidence(cost, eigenvalues, weight_decay):
    s = 0
    for l in eigenvalues:
        s += math.log(l / weight_decay)
    return -(cost + s)

def log_evidence_ratio(cost, eigenvalues, weight_decay, n, classes):
    # the same, written out again
    s = 0
    for l in eigenvalues:
        s += math.log(l / weight_decay)
    return -(cost + s) + n * math.log(classes)
