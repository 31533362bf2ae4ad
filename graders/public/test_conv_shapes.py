import pytest

from saiten.expect import expect


@pytest.mark.covers("conv_output_size")
def test_conv_output_size_example(submission):
    """A 5x5 input under a 3x3 kernel."""
    expect(submission.conv_output_size(5, 3), 3)
