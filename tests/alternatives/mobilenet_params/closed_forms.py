"""The networks by differences: the classifier, then the rest; positions by counting a range."""

import itertools
from decimal import Decimal
from math import prod


class BadNetwork(ValueError):
    """Arguments for which there is no network."""


def conv_params(k, c_in, c_out, groups=1, bias=False):
    if any(size <= 0 for size in (k, c_in, c_out, groups)):
        raise BadNetwork("a size below 1")
    if c_in // groups * groups != c_in or c_out // groups * groups != c_out:
        raise BadNetwork("groups")
    return prod((k, k, c_in // groups, c_out)) + {True: c_out, False: 0}[bias]


def bottleneck_params(channels=256, reduced=64, k=3):
    return reduced * (channels + k**2 * reduced + channels)


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    return s1x1 * (c_in + e1x1 + 3**2 * e3x3) + int(bias) * (s1x1 + e1x1 + e3x3)


def depthwise_separable_params(k, c_in, c_out):
    return k**2 * c_in + c_in * c_out


def reduction_ratio(k, c_out):
    return (k**2 + c_out) / (k**2 * c_out)


def _channels(width):
    found = []
    for c, times in ((32, 1), (64, 1), (128, 2), (256, 2), (512, 6), (1024, 2)):
        found += [int(Decimal(width) * c)] * times
    return found


def _check(width, classes, resolution=1):
    if width <= 0 or classes < 1 or resolution < 1 or min(_channels(width)) < 1:
        raise BadNetwork(f"{width}, {classes}, {resolution}")


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    _check(width, classes)
    c = _channels(width)
    convolutions = 3 * 9 * c[0] + sum(9 * a + a * b for a, b in itertools.pairwise(c))
    norms = 2 * (2 * sum(c) - c[-1]) if batch_norm else 0
    return convolutions + norms + classes * (c[-1] + 1)


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    _check(width, classes, resolution)
    c = _channels(width)
    strides = [2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]
    total, step = 0, 1
    for index, stride in enumerate(strides):
        step *= stride
        positions = len(range(0, resolution, step)) ** 2
        total += positions * (27 * c[0] if index == 0 else c[index - 1] * (9 + c[index]))
    return total + classes * c[-1]


def _eight(v):
    lower = int(v // 8) * 8
    near = lower + 8 if v - lower >= 4 else lower
    near = max(near, 8)
    return near + 8 if near < 0.9 * v else near


def mobilenet_v2_params(width=1.0, classes=1000):
    if width <= 0 or classes < 1:
        raise BadNetwork(f"{width}, {classes}")
    last = _eight(1280 * max(1.0, width))
    first, second = _eight(32 * width), _eight(16 * width)
    total = 27 * first + 2 * first + 9 * first + 2 * first + first * second + 2 * second
    c = second
    for channels, repeats in {24: 2, 32: 3, 64: 4, 96: 3, 160: 3, 320: 1}.items():
        for _ in range(repeats):
            wide, new = 6 * c, _eight(channels * width)
            total += c * wide + 9 * wide + wide * new + 2 * (wide + wide + new)
            c = new
    return total + c * last + 2 * last + last * classes + classes
