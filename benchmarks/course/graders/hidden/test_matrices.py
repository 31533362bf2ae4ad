"""Plain pytest tests, so that the same file runs under every contender."""

import numpy as np
import pytest

A, B = np.random.default_rng(2).normal(size=(2, 64, 64))


@pytest.mark.covers("product")
def test_product(submission):
    """The matrix product."""
    assert np.allclose(submission.product(A, B), A @ B)


@pytest.mark.covers("trace")
def test_trace(submission):
    """The sum of the diagonal."""
    assert submission.trace(A) == pytest.approx(np.trace(A))


@pytest.mark.covers("is_symmetric")
def test_is_symmetric(submission):
    """True only for a symmetric matrix."""
    assert submission.is_symmetric(A + A.T) is True
    assert submission.is_symmetric(A) is False
