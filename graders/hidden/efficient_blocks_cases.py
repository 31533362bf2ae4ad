"""Inputs for the hidden checks of exercises/efficient_blocks.py."""

import math

import numpy as np
from hypothesis import strategies as st

from saiten.grading import call
from saiten.values import Call


def numbers(*shape: int, seed: int = 0) -> np.ndarray:
    """Quarters between -2 and 2."""
    return np.random.default_rng([seed, *shape]).integers(-8, 9, shape) / 4


def _thirds(*shape: int) -> np.ndarray:
    """Digits beyond float32."""
    return np.arange(1.0, math.prod(shape) + 1).reshape(shape) / 3


_seeds = st.integers(0, 999)
_sides = st.integers(1, 4)
_channels = st.integers(1, 4)


@st.composite
def pointwise(draw: st.DrawFn) -> Call:
    c_in, seed = draw(_channels), draw(_seeds)
    x = numbers(draw(_sides), draw(_sides), c_in, seed=seed)
    return call(x, numbers(c_in, draw(_channels), seed=seed))


POINTWISE = {
    "more channels after than before": call(numbers(2, 3, 2), numbers(2, 4)),
    "fewer channels after than before": call(numbers(3, 2, 4), numbers(4, 1)),
    "as many channels before as after": call(numbers(2, 3, 3), numbers(3, 3)),
    "two channels before and after": call(numbers(3, 3, 2), numbers(2, 2)),
    "four channels before and after": call(numbers(2, 2, 4), numbers(4, 4)),
    "one channel": call(numbers(3, 2, 1), numbers(1, 1)),
    "one cell": call(numbers(1, 1, 3), numbers(3, 2)),
    "digits beyond float32": call(_thirds(2, 2, 2), _thirds(2, 3)),
    "by keyword": call(w=numbers(2, 3), x=numbers(2, 2, 2)),
}
OTHER_CHANNELS = {
    "2 channels, weights for 3": call(numbers(2, 2, 2), numbers(3, 2)),
    "3 channels, weights for 2": call(numbers(2, 2, 3), numbers(2, 3)),
    "2 channels, weights for 1": call(numbers(3, 2, 2), numbers(1, 2)),
    "1 channel, weights for 2": call(numbers(3, 2, 1), numbers(2, 2)),
    "4 channels, weights for 3": call(numbers(3, 4, 4), numbers(3, 4)),
}


@st.composite
def depthwise(draw: st.DrawFn) -> Call:
    height, width, channels, seed = draw(st.integers(1, 6)), draw(st.integers(1, 6)), draw(_channels), draw(_seeds)
    padding = draw(st.integers(0, 2))
    k = draw(st.integers(1, min(3, height + 2 * padding, width + 2 * padding)))
    stride = draw(st.integers(1, 3))
    return call(numbers(height, width, channels, seed=seed), numbers(k, k, channels, seed=seed), stride, padding)


DEPTHWISE = {
    "defaults": call(numbers(4, 5, 2), numbers(3, 3, 2)),
    "one channel": call(numbers(4, 3, 1), numbers(2, 2, 1)),
    "as many channels as cells in the kernel's row": call(numbers(5, 4, 3), numbers(3, 3, 3)),
    "1x1 kernel": call(numbers(2, 3, 3), numbers(1, 1, 3)),
    "even kernel, padding": call(numbers(3, 3, 2), numbers(2, 2, 2), padding=1),
    "padding": call(numbers(4, 3, 3), numbers(3, 3, 3), 1, 1),
    "stride without a remainder": call(numbers(5, 7, 2), numbers(3, 3, 2), 2),
    "stride with a remainder": call(numbers(6, 6, 2), numbers(3, 3, 2), 2),
    "stride 3 with a remainder": call(numbers(5, 6, 2), numbers(2, 2, 2), 3),
    "stride with a remainder in one direction": call(numbers(5, 6, 2), numbers(3, 3, 2), stride=2),
    "stride and padding": call(numbers(5, 4, 3), numbers(3, 3, 3), 2, 1),
    "stride larger than the image": call(numbers(3, 4, 2), numbers(2, 2, 2), stride=9),
    "padding wider than the kernel": call(numbers(2, 3, 1), numbers(2, 2, 1), padding=3),
    "kernel as large as the image": call(numbers(3, 3, 2), numbers(3, 3, 2)),
    "kernel as high as the padded image": call(numbers(1, 4, 2), numbers(3, 3, 2), padding=1),
    "kernel as wide as the padded image": call(numbers(4, 1, 2), numbers(3, 3, 2), padding=1),
    "digits beyond float32": call(_thirds(3, 3, 2), _thirds(2, 2, 2)),
    "by keyword": call(w=numbers(2, 2, 2), x=numbers(3, 4, 2), padding=1, stride=2),
}
BAD_STEPS = {
    "stride 0": call(numbers(4, 4, 1), numbers(2, 2, 1), stride=0),
    "stride -1": call(numbers(4, 4, 2), numbers(2, 2, 2), stride=-1),
    "stride -2, padding 1": call(numbers(4, 5, 1), numbers(3, 3, 1), -2, 1),
    "padding -1": call(numbers(5, 5, 2), numbers(2, 2, 2), padding=-1),
    "padding -1, stride 2": call(numbers(5, 6, 1), numbers(3, 3, 1), 2, -1),
    "padding -2": call(numbers(7, 7, 1), numbers(1, 1, 1), padding=-2),
}
BAD_SHAPES = {
    "2 channels, kernels for 3": call(numbers(4, 4, 2), numbers(2, 2, 3)),
    "3 channels, kernels for 2": call(numbers(4, 4, 3), numbers(2, 2, 2)),
    "3 channels, kernels for 1": call(numbers(4, 4, 3), numbers(2, 2, 1)),
    "1 channel, kernels for 3": call(numbers(4, 4, 1), numbers(2, 2, 3)),
    "kernel too large by one": call(numbers(3, 3, 1), numbers(4, 4, 1)),
    "kernel too high": call(numbers(3, 6, 2), numbers(5, 5, 2)),
    "kernel too wide": call(numbers(6, 3, 1), numbers(5, 5, 1)),
    "kernel too high with padding, stride 4": call(numbers(1, 7, 1), numbers(4, 4, 1), 4, 1),
    "kernel too wide with padding, stride 4": call(numbers(7, 1, 1), numbers(4, 4, 1), 4, 1),
}


@st.composite
def group_convolutions(draw: st.DrawFn) -> Call:
    groups, seed = draw(st.integers(1, 3)), draw(_seeds)
    c_in, c_out = draw(st.integers(1, 2)), draw(st.integers(1, 2))
    height, width = draw(_sides), draw(_sides)
    k = draw(st.integers(1, min(3, height, width)))
    x, w = numbers(height, width, groups * c_in, seed=seed), numbers(k, k, c_in, groups * c_out, seed=seed)
    return call(x, w, groups)


GROUPS = {
    "one group": call(numbers(3, 4, 3), numbers(2, 2, 3, 2), 1),
    "two groups": call(numbers(3, 3, 4), numbers(2, 2, 2, 4), 2),
    "two groups, 1x1 kernel": call(numbers(2, 3, 4), numbers(1, 1, 2, 4), 2),
    "two groups of three channels": call(numbers(2, 2, 6), numbers(2, 2, 3, 2), 2),
    "three groups of two channels": call(numbers(3, 2, 6), numbers(1, 1, 2, 3), 3),
    "three groups, two outputs each": call(numbers(3, 2, 6), numbers(2, 2, 2, 6), 3),
    "more channels after than before": call(numbers(2, 2, 2), numbers(1, 1, 1, 6), 2),
    "a group for each channel": call(numbers(4, 3, 3), numbers(3, 3, 1, 3), 3),
    "a group for each channel, two outputs each": call(numbers(2, 3, 3), numbers(2, 2, 1, 6), 3),
    "four groups": call(numbers(2, 2, 8), numbers(1, 1, 2, 8), 4),
    "one cell": call(numbers(1, 1, 4), numbers(1, 1, 2, 2), 2),
    "digits beyond float32": call(_thirds(2, 2, 4), _thirds(2, 2, 2, 2), 2),
    "by keyword": call(groups=2, w=numbers(2, 2, 1, 4), x=numbers(3, 3, 2)),
}
BAD_GROUPS = {
    "groups 0": call(numbers(2, 2, 2), numbers(1, 1, 2, 2), 0),
    "groups -1": call(numbers(2, 2, 2), numbers(1, 1, 2, 2), -1),
    "groups -2": call(numbers(3, 3, 4), numbers(2, 2, 2, 4), -2),
    "groups do not divide C_in": call(numbers(2, 2, 5), numbers(1, 1, 2, 4), 2),
    "groups do not divide C_out": call(numbers(2, 2, 4), numbers(1, 1, 2, 3), 2),
    "groups divide neither": call(numbers(2, 2, 5), numbers(1, 1, 2, 5), 2),
    "more groups than channels": call(numbers(2, 2, 2), numbers(1, 1, 1, 4), 4),
}
BAD_GROUP_KERNELS = {
    "kernels for all channels": call(numbers(2, 2, 4), numbers(1, 1, 4, 4), 2),
    "kernels for one channel": call(numbers(2, 2, 4), numbers(1, 1, 1, 4), 2),
    "kernels for too many channels": call(numbers(3, 3, 4), numbers(2, 2, 3, 4), 2),
    "kernel too large by one": call(numbers(2, 2, 2), numbers(3, 3, 1, 2), 2),
    "kernel too high": call(numbers(2, 4, 2), numbers(3, 3, 1, 2), 2),
    "kernel too wide": call(numbers(4, 2, 4), numbers(3, 3, 2, 2), 2),
}


@st.composite
def shuffles(draw: st.DrawFn) -> Call:
    groups, n = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    return call(numbers(draw(_sides), draw(_sides), groups * n, seed=draw(_seeds)), groups)


def _counted(height: int, width: int, channels: int) -> np.ndarray:
    return np.arange(float(height * width * channels)).reshape(height, width, channels)


SHUFFLES = {
    "one group": call(_counted(2, 3, 4), 1),
    "two groups": call(_counted(2, 3, 6), 2),
    "three groups of two": call(_counted(3, 2, 6), 3),
    "two groups of two": call(_counted(2, 2, 4), 2),
    "three groups of four": call(_counted(1, 2, 12), 3),
    "four groups of three": call(_counted(2, 1, 12), 4),
    "two groups of four": call(_counted(1, 1, 8), 2),
    "four groups of two": call(_counted(2, 2, 8), 4),
    "a group for each channel": call(_counted(2, 2, 3), 3),
    "by keyword": call(groups=2, x=_counted(1, 2, 6)),
}
BAD_SHUFFLES = {
    "groups 0": call(_counted(2, 2, 4), 0),
    "groups -1": call(_counted(2, 2, 4), -1),
    "groups -2": call(_counted(2, 3, 6), -2),
    "groups do not divide the channels": call(_counted(2, 2, 5), 2),
    "groups do not divide the channels by far": call(_counted(2, 2, 7), 4),
    "more groups than channels": call(_counted(2, 2, 3), 4),
}


@st.composite
def excitations(draw: st.DrawFn) -> Call:
    channels, hidden, seed = draw(_channels), draw(st.integers(1, 3)), draw(_seeds)
    x = numbers(draw(_sides), draw(_sides), channels, seed=seed)
    return call(x, numbers(channels, hidden, seed=seed), numbers(hidden, channels, seed=seed))


EXCITATIONS = {
    "four channels, two hidden": call(numbers(3, 4, 4), numbers(4, 2), numbers(2, 4)),
    "as many hidden as channels": call(numbers(3, 2, 3), numbers(3, 3), numbers(3, 3, seed=1)),
    "more hidden than channels": call(numbers(2, 2, 2), numbers(2, 5), numbers(5, 2)),
    "one channel": call(numbers(2, 3, 1), np.array([[1.5]]), np.array([[-0.5]])),
    "one cell": call(np.array([[[1.0, -2.0]]]), numbers(2, 2), numbers(2, 2, seed=1)),
    "positive values": call(_thirds(3, 2, 2) / 4, np.array([[0.5, -0.25], [0.25, 0.5]]), numbers(2, 2)),
    "nothing passes the ReLU": call(_thirds(2, 2, 2), -np.ones((2, 3)), numbers(3, 2)),
    "some pass the ReLU": call(_thirds(2, 2, 2), np.array([[0.25, -1.0], [0.25, -1.0]]), numbers(2, 2)),
    "by keyword": call(w2=numbers(1, 2), w1=numbers(2, 1), x=numbers(2, 3, 2)),
}
BAD_EXCITATIONS = {
    "w1 for more channels": call(numbers(2, 2, 2), numbers(3, 2), numbers(2, 3)),
    "w1 for fewer channels": call(numbers(2, 2, 3), numbers(2, 2), numbers(2, 2)),
    "w2 has too many rows": call(numbers(2, 2, 2), numbers(2, 3), numbers(4, 2)),
    "w2 has one row": call(numbers(2, 2, 2), numbers(2, 3), numbers(1, 2)),
    "w2 has too many columns": call(numbers(2, 2, 2), numbers(2, 3), numbers(3, 4)),
    "w2 has one column": call(numbers(2, 2, 2), numbers(2, 3), numbers(3, 1)),
    "one channel, w2 has two columns": call(numbers(2, 2, 1), numbers(1, 3), numbers(3, 2)),
    "w1 has one row": call(numbers(2, 2, 2), numbers(1, 3), numbers(3, 2)),
}


def fire(height: int, width: int, c_in: int, s: int, e1: int, e3: int, seed: int = 0) -> Call:
    x = numbers(height, width, c_in, seed=seed)
    return call(x, numbers(c_in, s, seed=seed), numbers(s, e1, seed=seed), numbers(3, 3, s, e3, seed=seed))


fires = st.builds(fire, _sides, _sides, _channels, *(st.integers(1, 3),) * 3, _seeds)
FIRES = {
    "like figure 27": fire(3, 4, 4, 3, 4, 4),
    "equal expansions": fire(3, 3, 3, 2, 2, 2),
    "equal expansions, one channel each": fire(4, 3, 2, 3, 1, 1, 1),
    "equal channels everywhere": fire(3, 3, 2, 2, 2, 2, 2),
    "as many channels squeezed as given": fire(2, 4, 3, 3, 2, 1),
    "more 3x3 than 1x1": fire(3, 2, 2, 1, 1, 3),
    "more 1x1 than 3x3": fire(3, 4, 4, 2, 3, 1),
    "one row": fire(1, 4, 3, 2, 2, 2, 3),
    "one column": fire(4, 1, 2, 2, 1, 2, 4),
    "one cell": fire(1, 1, 3, 2, 2, 2, 5),
    "digits beyond float32": call(_thirds(2, 2, 2), _thirds(2, 1), _thirds(1, 2), _thirds(3, 3, 1, 1)),
    "by keyword": call(expand3=numbers(3, 3, 2, 1), expand1=numbers(2, 2), squeeze=numbers(3, 2), x=numbers(2, 3, 3)),
}
BAD_FIRES = {
    "squeeze for more channels": call(numbers(2, 2, 2), numbers(3, 2), numbers(2, 1), numbers(3, 3, 2, 1)),
    "squeeze for fewer channels": call(numbers(2, 2, 3), numbers(2, 2), numbers(2, 1), numbers(3, 3, 2, 1)),
    "expand1 for more channels": call(numbers(2, 2, 3), numbers(3, 2), numbers(3, 1), numbers(3, 3, 2, 1)),
    "expand1 for one channel": call(numbers(2, 2, 3), numbers(3, 2), numbers(1, 2), numbers(3, 3, 2, 1)),
    "expand3 for more channels": call(numbers(2, 2, 3), numbers(3, 2), numbers(2, 1), numbers(3, 3, 3, 1)),
    "expand3 for one channel": call(numbers(2, 2, 3), numbers(3, 2), numbers(2, 1), numbers(3, 3, 1, 2)),
}


def residual(height: int, width: int, sizes: tuple[int, int, int], k: int, stride: int, seed: int = 0) -> Call:
    c_in, m, c_out = sizes
    x, expand = 2 * numbers(height, width, c_in, seed=seed), 2 * numbers(c_in, m, seed=seed)  # so that 6 is passed
    return call(x, expand, numbers(k, k, m, seed=seed), numbers(m, c_out, seed=seed), stride)


@st.composite
def residuals(draw: st.DrawFn) -> Call:
    sizes = draw(st.integers(1, 3)), draw(st.integers(1, 6)), draw(st.integers(1, 3))
    height, width = draw(st.integers(2, 5)), draw(st.integers(1, 5))
    k, stride = draw(st.sampled_from([1, 3, 5])), draw(st.sampled_from([1, 1, 2, 3]))
    return residual(height, width, sizes, k, stride, draw(_seeds))


def _without_stride(one: Call) -> Call:
    args, _ = one
    return call(*args[:4])


RESIDUALS = {
    "the shortcut": _without_stride(residual(4, 3, (2, 6, 2), 3, 1)),
    "the shortcut, three channels": residual(3, 4, (3, 6, 3), 3, 1, 1),
    "the shortcut, fewer channels in between": residual(3, 3, (3, 2, 3), 3, 1, 2),
    "the shortcut, one channel": residual(4, 4, (1, 4, 1), 3, 1, 3),
    "the shortcut, 1x1 kernel": residual(2, 3, (2, 4, 2), 1, 1, 4),
    "more channels after than before": residual(3, 3, (2, 5, 3), 3, 1, 5),
    "fewer channels after than before": residual(3, 4, (3, 6, 2), 3, 1, 6),
    "from one channel to two": residual(3, 3, (1, 4, 2), 3, 1, 7),
    "from two channels to one": residual(4, 3, (2, 4, 1), 3, 1, 8),
    "stride 2": residual(4, 6, (2, 4, 3), 3, 2, 9),
    "stride 2 and equal channels": residual(5, 4, (2, 4, 2), 3, 2, 10),
    "stride 2, odd sides": residual(5, 5, (3, 4, 3), 3, 2, 11),
    "stride 3 and equal channels": residual(6, 5, (2, 4, 2), 3, 3, 12),
    "5x5 kernel": residual(4, 4, (2, 3, 2), 5, 1, 13),
    "5x5 kernel, stride 2": residual(5, 6, (2, 3, 1), 5, 2, 14),
    "one row, stride 2": residual(1, 5, (2, 3, 2), 3, 2, 15),
    "one column": residual(4, 1, (2, 3, 2), 3, 1, 16),
    "one cell": residual(1, 1, (2, 4, 2), 3, 1, 17),
    "by keyword": call(
        stride=1, project=numbers(4, 2), depthwise=numbers(3, 3, 4), expand=4 * numbers(2, 4), x=numbers(3, 3, 2)
    ),
}
BAD_RESIDUALS = {
    "stride 0": residual(3, 3, (2, 4, 2), 3, 0),
    "stride -1": residual(3, 3, (2, 4, 2), 3, -1),
    "stride -2": residual(4, 3, (2, 3, 1), 3, -2),
}
BAD_RESIDUAL_CHANNELS = {
    "expand for more channels": call(numbers(3, 3, 2), numbers(3, 4), numbers(3, 3, 4), numbers(4, 2)),
    "expand for fewer channels": call(numbers(3, 3, 3), numbers(2, 4), numbers(3, 3, 4), numbers(4, 3)),
    "depthwise for more channels": call(numbers(3, 3, 2), numbers(2, 4), numbers(3, 3, 5), numbers(4, 2)),
    "depthwise for one channel": call(numbers(3, 3, 2), numbers(2, 4), numbers(3, 3, 1), numbers(4, 2)),
    "one channel in between, depthwise for four": call(
        numbers(3, 3, 2), numbers(2, 1), numbers(3, 3, 4), numbers(4, 2)
    ),
    "project for more channels": call(numbers(3, 3, 2), numbers(2, 4), numbers(3, 3, 4), numbers(5, 2)),
    "project for one channel": call(numbers(3, 3, 2), numbers(2, 4), numbers(3, 3, 4), numbers(1, 2)),
}
