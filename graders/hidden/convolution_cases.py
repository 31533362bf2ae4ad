"""Inputs for the hidden checks of exercises/convolution.py."""

import math

import numpy as np
from hypothesis import strategies as st

from saiten.grading import call
from saiten.values import Call


def numbers(*shape: int, seed: int = 0) -> np.ndarray:
    """Quarters between -2 and 2: sums of their products are exact, whatever the order."""
    return np.random.default_rng([seed, *shape]).integers(-8, 9, shape) / 4


def _thirds(*shape: int) -> np.ndarray:
    """Digits beyond float32."""
    return np.arange(1.0, math.prod(shape) + 1).reshape(shape) / 3


_seeds = st.integers(0, 999)

# -- one dimension

_lengths = st.integers(1, 6)
sequences = st.builds(
    lambda n, m, seed: call(numbers(n, seed=seed), numbers(m, seed=seed + 1)), _lengths, _lengths, _seeds
)

_LONG, _SHORT = np.array([2.0, -1, 4, 3, 5]), np.array([3.0, 7, -2])
SEQUENCES = {
    "f longer than g": call(_LONG, _SHORT),
    "g longer than f": call(_SHORT, _LONG),
    "equally long": call(_LONG, _LONG[::-1] + 1),
    "one cell each": call(np.array([2.0]), np.array([-3.5])),
    "one cell and four": call(np.array([2.0]), np.array([1.0, 5, 3, 4])),
    "four cells and one": call(np.array([1.0, 5, 3, 4]), np.array([2.0])),
    "digits beyond float32": call(_thirds(4), _thirds(3)),
    "very large values": call(_thirds(3) * 1e100, _thirds(2)),
    "by keyword": call(g=_SHORT, f=_LONG),
}
EMPTY = {
    "f is empty": call(np.zeros(0), _SHORT),
    "g is empty": call(_LONG, np.zeros(0)),
    "both are empty": call(np.zeros(0), np.zeros(0)),
    "f is empty, one cell in g": call(np.zeros(0), np.ones(1)),
}

# -- two dimensions


@st.composite
def _sizes(draw: st.DrawFn, most: int = 5) -> tuple[tuple[int, int, int], tuple[int, int, int, int], int, int]:
    """Shapes of an image and of weights that fit it, stride and padding."""
    height, width, padding = draw(st.integers(1, most)), draw(st.integers(1, most)), draw(st.integers(0, 2))
    k = draw(st.integers(1, min(3, height + 2 * padding, width + 2 * padding)))
    c_in, c_out, stride = draw(st.integers(1, 3)), draw(st.integers(1, 3)), draw(st.integers(1, 3))
    return (height, width, c_in), (k, k, c_in, c_out), stride, padding


@st.composite
def convolutions(draw: st.DrawFn) -> Call:
    x, w, stride, padding = draw(_sizes())
    seed = draw(_seeds)
    bias = numbers(w[3], seed=seed) if draw(st.booleans()) else None
    return call(numbers(*x, seed=seed), numbers(*w, seed=seed), bias, stride=stride, padding=padding)


@st.composite
def transposed_convolutions(draw: st.DrawFn) -> Call:
    k, c_in, c_out = draw(st.integers(1, 4)), draw(st.integers(1, 3)), draw(st.integers(1, 3))
    padding, stride = draw(st.integers(0, k - 1)), draw(st.integers(1, 3))
    least = max(1, math.ceil((1 + 2 * padding - k) / stride) + 1)  # so that at least one cell is left
    height, width = draw(st.integers(least, least + 2)), draw(st.integers(least, least + 2))
    seed = draw(_seeds)
    return call(numbers(height, width, c_out, seed=seed), numbers(k, k, c_in, c_out, seed=seed), stride, padding)


@st.composite
def matrices(draw: st.DrawFn) -> Call:
    shape, w, stride, padding = draw(_sizes(most=4))
    return call(shape, numbers(*w, seed=draw(_seeds)), stride, padding)


def _output_gradient(shape: tuple[int, int, int], k: int, c_out: int, stride: int, padding: int, seed: int = 0) -> Call:
    rows, columns = ((side + 2 * padding - k) // stride + 1 for side in shape[:2])
    w = numbers(k, k, shape[2], c_out, seed=seed)
    return call(numbers(rows, columns, c_out, seed=seed), w, shape, stride, padding)


@st.composite
def output_gradients(draw: st.DrawFn) -> Call:
    shape, w, stride, padding = draw(_sizes())
    return _output_gradient(shape, w[0], w[3], stride, padding, draw(_seeds))


CONVOLUTIONS = {
    "defaults": call(numbers(4, 5, 2), numbers(3, 3, 2, 3)),
    "a bias": call(numbers(4, 4, 2), numbers(3, 3, 2, 3), np.array([1.0, -2.0, 0.5])),
    "a bias, 1x1 kernel": call(numbers(3, 3, 2), numbers(1, 1, 2, 2), np.array([4.0, -3.0])),
    "a bias, one channel": call(numbers(4, 4, 1), numbers(2, 2, 1, 1), np.array([7.0])),
    "as many channels before as after": call(numbers(4, 3, 3), numbers(2, 2, 3, 3)),
    "one channel": call(numbers(5, 4, 1), numbers(3, 3, 1, 1)),
    "1x1 kernel": call(numbers(3, 4, 3), numbers(1, 1, 3, 2), None, 1, 0),
    "1x1 kernel, stride and padding": call(numbers(3, 4, 2), numbers(1, 1, 2, 2), None, 2, 1),
    "even kernel": call(numbers(5, 5, 2), numbers(2, 2, 2, 2), padding=1),
    "4x4 kernel": call(numbers(4, 5, 1), numbers(4, 4, 1, 2), padding=1),
    "stride 2 without a remainder": call(numbers(5, 7, 2), numbers(3, 3, 2, 2), stride=2),
    "stride 2 with a remainder": call(numbers(6, 6, 2), numbers(3, 3, 2, 2), stride=2),
    "stride 3 with a remainder of 2": call(numbers(5, 5, 1), numbers(3, 3, 1, 2), stride=3),
    "stride 2 with a remainder in one direction": call(numbers(6, 5, 1), numbers(3, 3, 1, 2), stride=2),
    "stride and padding": call(numbers(4, 6, 2), numbers(3, 3, 2, 1), None, 2, 1),
    "stride, padding and bias": call(numbers(4, 6, 2), numbers(2, 2, 2, 2), np.array([5.0, 6.0]), 3, 2),
    "stride larger than the image": call(numbers(3, 4, 1), numbers(2, 2, 1, 2), stride=9),
    "padding wider than the kernel": call(numbers(2, 3, 1), numbers(2, 2, 1, 2), padding=3),
    "kernel as large as the image": call(numbers(3, 3, 2), numbers(3, 3, 2, 2)),
    "kernel as high as the padded image": call(numbers(1, 4, 2), numbers(3, 3, 2, 2), padding=1),
    "kernel as wide as the padded image": call(numbers(4, 1, 2), numbers(3, 3, 2, 2), padding=1),
    "kernel larger than the image without its padding": call(numbers(2, 2, 1), numbers(3, 3, 1, 2), padding=1),
    "kernel higher than the image without its padding": call(numbers(1, 3, 1), numbers(2, 2, 1, 1), padding=1),
    "one cell": call(numbers(1, 1, 2), numbers(1, 1, 2, 1)),
    "digits beyond float32": call(_thirds(3, 3, 2), _thirds(2, 2, 2, 1)),
    "by keyword": call(w=numbers(2, 2, 1, 2), x=numbers(3, 4, 1), stride=2, padding=1, b=np.array([1.0, 2.0])),
}
STRIDES_BELOW_1 = {
    "stride 0": call(numbers(4, 4, 1), numbers(2, 2, 1, 1), stride=0),
    "stride -1": call(numbers(4, 4, 1), numbers(2, 2, 1, 1), stride=-1),
    "stride -2, padding 1": call(numbers(4, 5, 1), numbers(3, 3, 1, 1), None, -2, 1),
}
NEGATIVE_PADDINGS = {
    "padding -1": call(numbers(5, 5, 1), numbers(2, 2, 1, 1), padding=-1),
    "padding -1, stride 2": call(numbers(5, 6, 1), numbers(3, 3, 1, 1), None, 2, -1),
    "padding -2": call(numbers(7, 7, 1), numbers(1, 1, 1, 1), padding=-2),
}
OTHER_CHANNELS = {
    "an image of 2 channels, weights for 3": call(numbers(4, 4, 2), numbers(2, 2, 3, 1)),
    "an image of 3 channels, weights for 2": call(numbers(4, 4, 3), numbers(2, 2, 2, 1)),
    "an image of 1 channel, weights for 2": call(numbers(4, 4, 1), numbers(2, 2, 2, 2)),
    "an image of 2 channels, weights for 1": call(numbers(4, 4, 2), numbers(2, 2, 1, 2)),
}
TOO_LARGE = {
    "kernel too large by one": call(numbers(3, 3, 1), numbers(4, 4, 1, 1)),
    "kernel too high": call(numbers(3, 6, 1), numbers(5, 5, 1, 1)),
    "kernel too wide": call(numbers(6, 3, 1), numbers(5, 5, 1, 1)),
    "kernel too high with padding, stride 4": call(numbers(1, 7, 1), numbers(4, 4, 1, 1), None, 4, 1),
    "kernel too wide with padding, stride 4": call(numbers(7, 1, 1), numbers(4, 4, 1, 1), None, 4, 1),
}

DILATIONS = {
    "s = 1": call(numbers(3, 2, 2), 1),
    "s = 2": call(numbers(3, 4, 1), 2),
    "s = 3, two channels": call(numbers(2, 3, 2), 3),
    "s = 5, three channels": call(numbers(2, 2, 3), 5),
    "one row": call(numbers(1, 4, 1), 2),
    "one column": call(numbers(4, 1, 2), 3),
    "one cell": call(np.array([[[2.5, 1.0]]]), 4),
    "digits beyond float32": call(_thirds(2, 3, 1), 2),
    "by keyword": call(x=numbers(2, 2, 1), s=2),
}
dilations = st.builds(
    lambda height, width, channels, s, seed: call(numbers(height, width, channels, seed=seed), s),
    *(st.integers(1, most) for most in (4, 4, 3, 4)),
    _seeds,
)
NO_STEP = {
    "s = 0": call(numbers(2, 3, 1), 0),
    "s = -1": call(numbers(2, 3, 1), -1),
    "s = -3": call(numbers(3, 3, 2), -3),
    "s = 0, one cell": call(numbers(1, 1, 1), 0),
}

TRANSPOSED = {
    "defaults": call(numbers(3, 4, 2), numbers(3, 3, 3, 2)),
    "one cell": call(numbers(1, 1, 1), numbers(3, 3, 1, 1)),
    "1x1 kernel": call(numbers(2, 3, 2), numbers(1, 1, 3, 2)),
    "1x1 kernel, stride 2": call(numbers(2, 3, 1), numbers(1, 1, 2, 1), stride=2),
    "even kernel": call(numbers(2, 3, 1), numbers(2, 2, 2, 1), stride=2),
    "even kernel, padding": call(numbers(3, 3, 2), numbers(2, 2, 2, 2), padding=1),
    "as many channels before as after": call(numbers(3, 2, 2), numbers(3, 3, 2, 2), 2),
    "padding": call(numbers(4, 3, 1), numbers(3, 3, 1, 1), padding=1),
    "padding k - 1": call(numbers(4, 5, 1), numbers(3, 3, 2, 1), padding=2),
    "4x4 kernel, stride and padding": call(numbers(3, 2, 2), numbers(4, 4, 1, 2), 2, 1),
    "stride and padding": call(numbers(3, 4, 2), numbers(3, 3, 2, 2), 2, 1),
    "stride larger than the kernel": call(numbers(3, 2, 2), numbers(2, 2, 1, 2), 3),
    "stride 3 and padding": call(numbers(2, 3, 1), numbers(3, 3, 2, 1), 3, 2),
    "one row and one column left": call(numbers(1, 1, 2), numbers(3, 3, 2, 2), padding=1),
    "digits beyond float32": call(_thirds(2, 2, 1), _thirds(2, 2, 2, 1)),
    "by keyword": call(w=numbers(3, 3, 1, 2), x=numbers(2, 3, 2), padding=1, stride=2),
}
BAD_TRANSPOSED_STEPS = {
    "stride 0": call(numbers(3, 3, 1), numbers(2, 2, 1, 1), stride=0),
    "stride -1": call(numbers(3, 3, 1), numbers(2, 2, 1, 1), stride=-1),
    "stride -2": call(numbers(3, 4, 1), numbers(3, 3, 2, 1), stride=-2),
    "stride 0, one cell": call(numbers(1, 1, 1), numbers(3, 3, 1, 1), stride=0),
    "padding -1": call(numbers(3, 3, 1), numbers(2, 2, 1, 1), padding=-1),
    "padding -2": call(numbers(3, 4, 1), numbers(3, 3, 1, 1), padding=-2),
    "padding -1, 1x1 kernel": call(numbers(2, 2, 1), numbers(1, 1, 2, 1), 2, -1),
}
TOO_MUCH_PADDING = {
    "padding k": call(numbers(5, 5, 1), numbers(2, 2, 1, 1), padding=2),
    "padding k, stride 2": call(numbers(4, 5, 2), numbers(3, 3, 1, 2), 2, 3),
    "padding k, 1x1 kernel": call(numbers(4, 4, 1), numbers(1, 1, 1, 1), padding=1),
    "padding far above k": call(numbers(9, 9, 1), numbers(2, 2, 1, 1), padding=4),
    "no rows left": call(numbers(1, 4, 1), numbers(3, 3, 1, 1), padding=2),
    "no columns left": call(numbers(4, 1, 1), numbers(3, 3, 1, 1), padding=2),
    "one cell, padding 2": call(numbers(1, 1, 1), numbers(4, 4, 1, 1), padding=2),
    "two cells, padding 3": call(numbers(2, 2, 1), numbers(4, 4, 1, 1), padding=3),
}
TRANSPOSED_CHANNELS = {
    "the number of C_in": call(numbers(3, 3, 3), numbers(2, 2, 3, 2)),
    "too many channels": call(numbers(3, 3, 3), numbers(2, 2, 1, 2)),
    "one channel": call(numbers(3, 3, 1), numbers(2, 2, 1, 2)),
    "weights for one channel": call(numbers(3, 3, 2), numbers(2, 2, 2, 1)),
}

MATRICES = {
    "one channel": call((3, 4, 1), numbers(2, 2, 1, 1), 1, 0),
    "channels": call((3, 3, 2), numbers(2, 2, 2, 3), 1, 0),
    "as many channels before as after": call((3, 4, 2), numbers(2, 2, 2, 2), 1, 1),
    "1x1 kernel": call((2, 3, 3), numbers(1, 1, 3, 2), 1, 0),
    "padding": call((2, 3, 1), numbers(3, 3, 1, 1), 1, 1),
    "padding wider than the kernel": call((2, 1, 1), numbers(1, 1, 1, 2), 1, 2),
    "stride": call((5, 5, 1), numbers(3, 3, 1, 1), 2, 0),
    "stride with a remainder": call((4, 4, 1), numbers(3, 3, 1, 2), 2, 0),
    "stride and padding": call((4, 3, 2), numbers(3, 3, 2, 1), 2, 1),
    "kernel as large as the image": call((3, 3, 1), numbers(3, 3, 1, 2), 1, 0),
    "one cell": call((1, 1, 2), numbers(1, 1, 2, 2), 1, 0),
    "digits beyond float32": call((2, 3, 1), _thirds(2, 2, 1, 1), 1, 0),
    "by keyword": call(padding=1, stride=2, w=numbers(2, 2, 1, 2), shape=(2, 4, 1)),
}
BAD_MATRIX_STEPS = {
    "stride 0": call((4, 4, 1), numbers(2, 2, 1, 1), 0, 0),
    "stride -1": call((4, 4, 1), numbers(2, 2, 1, 1), -1, 0),
    "stride -2, padding 1": call((4, 5, 1), numbers(3, 3, 1, 1), -2, 1),
    "padding -1": call((5, 5, 1), numbers(2, 2, 1, 1), 1, -1),
    "padding -1, stride 2": call((5, 6, 1), numbers(3, 3, 1, 1), 2, -1),
    "padding -2": call((7, 7, 1), numbers(1, 1, 1, 1), 1, -2),
}
BAD_MATRIX_SHAPES = {
    "2 channels, weights for 3": call((4, 4, 2), numbers(2, 2, 3, 1), 1, 0),
    "3 channels, weights for 2": call((4, 4, 3), numbers(2, 2, 2, 1), 1, 0),
    "2 channels, weights for 1": call((4, 4, 2), numbers(2, 2, 1, 2), 1, 0),
    "kernel too large by one": call((3, 3, 1), numbers(4, 4, 1, 1), 1, 0),
    "kernel too high": call((3, 6, 1), numbers(5, 5, 1, 1), 1, 0),
    "kernel too wide": call((6, 3, 1), numbers(5, 5, 1, 1), 1, 0),
    "kernel too high with padding, stride 4": call((1, 7, 1), numbers(4, 4, 1, 1), 4, 1),
}

GRADIENTS = {
    "defaults": call(numbers(2, 3, 2), numbers(3, 3, 1, 2), (4, 5, 1)),
    "channels": _output_gradient((4, 5, 2), 3, 3, 1, 0),
    "as many channels before as after": _output_gradient((4, 3, 2), 2, 2, 1, 0),
    "1x1 kernel": _output_gradient((3, 2, 2), 1, 3, 1, 0),
    "padding": _output_gradient((4, 5, 1), 3, 1, 1, 1),
    "padding k - 1": _output_gradient((2, 3, 1), 3, 2, 1, 2),
    "stride without a remainder": _output_gradient((5, 7, 1), 3, 2, 2, 0),
    "stride and padding without a remainder": _output_gradient((5, 3, 2), 3, 2, 2, 1),
    "kernel as large as the image": _output_gradient((3, 3, 2), 3, 1, 1, 0),
    "digits beyond float32": call(_thirds(2, 2, 1), _thirds(2, 2, 2, 1), (3, 3, 2)),
    "by keyword": call(shape=(4, 4, 1), w=numbers(2, 2, 1, 2), dy=numbers(3, 3, 2), padding=1, stride=2),
}
LEFT_OVER = {
    "stride 2 with a remainder": _output_gradient((6, 6, 1), 3, 2, 2, 0),
    "stride 3 with a remainder of 2": _output_gradient((5, 5, 2), 3, 1, 3, 0),
    "a remainder in height": _output_gradient((6, 5, 1), 3, 1, 2, 0),
    "a remainder in width": _output_gradient((5, 6, 1), 3, 1, 2, 0),
    "a remainder with padding": _output_gradient((4, 6, 2), 3, 2, 2, 1),
    "stride larger than the image": _output_gradient((3, 4, 1), 2, 2, 9, 0),
    "1x1 kernel, stride 3": _output_gradient((6, 3, 1), 1, 1, 3, 0),
}
WIDE_PADDINGS = {
    "padding k": _output_gradient((3, 4, 1), 2, 2, 1, 2),
    "padding above k": _output_gradient((2, 3, 2), 2, 1, 1, 3),
    "padding k, stride 2": _output_gradient((4, 3, 1), 3, 1, 2, 3),
    "padding 1, 1x1 kernel": _output_gradient((3, 3, 2), 1, 2, 1, 1),
    "padding 2, 1x1 kernel, stride 2": _output_gradient((3, 2, 1), 1, 1, 2, 2),
}
BAD_GRADIENT_STEPS = {
    "stride 0": call(numbers(3, 3, 1), numbers(2, 2, 1, 1), (4, 4, 1), 0),
    "stride -1": call(numbers(3, 3, 1), numbers(2, 2, 1, 1), (4, 4, 1), -1),
    "stride -2": call(numbers(2, 2, 1), numbers(2, 2, 1, 1), (4, 4, 1), -2),
    "padding -1": call(numbers(2, 2, 1), numbers(2, 2, 1, 1), (5, 5, 1), 1, -1),
    "padding -1, stride 2": call(numbers(1, 2, 1), numbers(3, 3, 1, 1), (5, 7, 1), 2, -1),
    "padding -2": call(numbers(3, 3, 1), numbers(1, 1, 1, 1), (7, 7, 1), 1, -2),
}
BAD_GRADIENT_SHAPES = {
    "shape has more channels than w": call(numbers(3, 3, 1), numbers(2, 2, 2, 1), (4, 4, 3)),
    "shape has fewer channels than w": call(numbers(3, 3, 1), numbers(2, 2, 3, 1), (4, 4, 2)),
    "weights for one channel": call(numbers(3, 3, 1), numbers(2, 2, 1, 1), (4, 4, 2)),
    "kernel too large": call(numbers(1, 1, 1), numbers(4, 4, 1, 1), (3, 3, 1)),
    "kernel too high": call(numbers(1, 2, 1), numbers(5, 5, 1, 1), (3, 6, 1)),
    "kernel too wide": call(numbers(2, 1, 1), numbers(5, 5, 1, 1), (6, 3, 1)),
}
OTHER_OUTPUTS = {
    "dy too low": call(numbers(2, 3, 1), numbers(2, 2, 1, 1), (4, 4, 1)),
    "dy too narrow": call(numbers(3, 2, 1), numbers(2, 2, 1, 1), (4, 4, 1)),
    "dy too large": call(numbers(4, 4, 1), numbers(2, 2, 1, 1), (4, 4, 1)),
    "dy of one row": call(numbers(1, 3, 1), numbers(2, 2, 1, 1), (4, 4, 1)),
    "dy of one channel": call(numbers(3, 3, 1), numbers(2, 2, 1, 2), (4, 4, 1)),
    "dy of too many channels": call(numbers(3, 3, 3), numbers(2, 2, 1, 2), (4, 4, 1)),
    "dy without the stride": call(numbers(3, 3, 1), numbers(2, 2, 1, 1), (4, 4, 1), 2),
    "dy without the padding": call(numbers(3, 3, 1), numbers(2, 2, 1, 1), (4, 4, 1), 1, 1),
}
