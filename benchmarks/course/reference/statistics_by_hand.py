"""Mean, variance and standardisation of a column of numbers."""

import numpy as np


def mean(x):
    """The arithmetic mean."""
    return float(np.sum(x) / len(x))


def variance(x):
    """The mean squared distance from the mean."""
    return float(np.mean((x - np.mean(x)) ** 2))


def standardise(x):
    """Mean 0, variance 1."""
    return (x - np.mean(x)) / np.sqrt(variance(x))
