# mistake: correlate1d correlation_the_other_way_round
import numpy as np


def convolve1d(f, g):
    return np.convolve(f, g)


def correlate1d(f, g):
    return np.correlate(f, g, mode="full")
