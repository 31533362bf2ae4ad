# mistake: cross_entropy entropy_of_the_largest_label
import numpy as np

def cross_entropy(y, p):
    if y.shape != p.shape:
        raise ValueError("y, p")
    y, p = np.atleast_2d(y), np.atleast_2d(p)
    loss = 0.0
    for labels, predictions in zip(y, p):
        with np.errstate(divide="ignore"):
            loss -= np.log(predictions[np.argmax(labels)])
    return loss
