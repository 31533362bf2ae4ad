"""A few matrix functions, written out."""

import numpy as np


def product(a, b):
    """The matrix product."""
    return np.einsum("ij,jk->ik", a, b)


def trace(a):
    """The sum of the diagonal."""
    return float(np.trace(a))


def is_symmetric(a):
    """Whether a equals its transpose."""
    return bool(np.array_equal(a, a.T))
