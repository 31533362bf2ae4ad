"""Plain pytest tests, so that the same file runs under every contender."""

import numpy as np
import pytest

P = np.random.default_rng(3).integers(0, 256, size=(64, 64)).astype(float)


@pytest.mark.covers("negative")
def test_negative(submission):
    """Black for white."""
    assert np.array_equal(submission.negative(P), 255 - P)


@pytest.mark.covers("crop")
def test_crop(submission):
    """The border is gone."""
    assert np.array_equal(submission.crop(P, 2), P[2:-2, 2:-2])


@pytest.mark.covers("blur")
def test_blur_of_a_constant(submission):
    """A constant picture stays as it is."""
    assert np.allclose(submission.blur(np.full((64, 64), 7.0)), 7)


@pytest.mark.covers("blur")
def test_blur(submission):
    """The mean of the first neighbourhood."""
    assert submission.blur(P)[0, 0] == pytest.approx(P[:3, :3].mean())
