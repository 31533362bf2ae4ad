"""Plain pytest tests, so that the same file runs under every contender."""

import numpy as np
import pytest

X = np.random.default_rng(1).normal(size=4096)


@pytest.mark.covers("mean")
def test_mean(submission):
    """The arithmetic mean."""
    assert submission.mean(X) == pytest.approx(X.mean())


@pytest.mark.covers("variance")
def test_variance(submission):
    """The population variance."""
    assert submission.variance(X) == pytest.approx(X.var())


@pytest.mark.covers("standardise")
def test_standardise(submission):
    """Mean 0 and variance 1."""
    z = submission.standardise(X)
    assert np.allclose([z.mean(), z.var()], [0, 1])
