# mistake: cross_entropy entropy_not_infinite
import math

def cross_entropy(y, p):
    if y.shape != p.shape:
        raise ValueError("y and p need the same shape")
    return -sum(t * math.log(q) for t, q in zip(y.ravel(), p.ravel()) if t != 0)
