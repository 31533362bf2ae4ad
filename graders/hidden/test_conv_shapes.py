from hypothesis import strategies as st

from reference import conv_shapes as reference
from saiten.grading import call, check

@check("conv_output_size", inputs=st.builds(call, st.integers(10, 40), st.integers(1, 5), p=st.integers(0, 3), s=st.integers(1, 4)), reveal=True)
def test_conv_output_size(n, k, p, s):
    """The number of positions of the kernel."""
    return reference.conv_output_size(n, k, p, s)

@check("conv_output_size", edges={"k > n + 2p": call(3, 8, p=1)}, raises=ValueError)
def test_conv_output_size_errors(n, k, p=0, s=1):
    """Too large a kernel."""
    return reference.conv_output_size(n, k, p, s)
