# mistake: log_evidence sharpness_rewarded
import numpy as np

def log_evidence(cost, eigenvalues, weight_decay):
    return -cost + 0.5 * np.log(eigenvalues / weight_decay).sum()
