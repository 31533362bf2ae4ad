# mistake: cross_entropy entropy_in_another_base
import math
import numpy as np

def cross_entropy(y, p):
    if y.shape != p.shape:
        raise ValueError("different shapes")
    total = 0.0
    for a, b in zip(y.flat, p.flat):
        if a > 0 and b == 0:
            return math.inf
        if a > 0:
            total -= a * math.log2(b)
    return total
