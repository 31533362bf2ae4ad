"""Plain sums, layer after layer; no function calls another."""

import itertools
import math


def conv_params(k, c_in, c_out, groups=1, bias=False):
    if k < 1 or c_in < 1 or c_out < 1 or groups < 1:
        raise ValueError("size")
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("groups")
    weights = k * k * c_in * c_out // groups
    return weights + c_out if bias else weights


def bottleneck_params(channels=256, reduced=64, k=3):
    return 2 * channels * reduced + (k * reduced) ** 2


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    total = c_in * s1x1 + s1x1 * e1x1 + 9 * s1x1 * e3x3
    if bias:
        total += s1x1 + e1x1 + e3x3
    return total


def depthwise_separable_params(k, c_in, c_out):
    return c_in * (k * k + c_out)


def reduction_ratio(k, c_out):
    return 1.0 / c_out + 1.0 / (k * k)


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if width <= 0 or classes < 1:
        raise ValueError("width or classes")
    c = [int(x * width) for x in (32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)]
    if 0 in c:
        raise ValueError("no channels")
    total = 27 * c[0]
    if batch_norm:
        total += 2 * c[0]
    for before, after in itertools.pairwise(c):
        total += 9 * before + before * after
        if batch_norm:
            total += 2 * before + 2 * after
    return total + c[-1] * classes + classes


def mobilenet_v2_params(width=1.0, classes=1000):
    if width <= 0:
        raise ValueError("width")
    if classes < 1:
        raise ValueError("classes")

    def make_divisible(v, divisor=8):
        new_v = max(divisor, int(v + divisor / 2) // divisor * divisor)
        if new_v < 0.9 * v:
            new_v += divisor
        return new_v

    inputs = make_divisible(32 * width)
    last = make_divisible(1280 * width) if width > 1.0 else 1280
    total = 27 * inputs + 2 * inputs
    for t, c, n in [(1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1)]:
        outputs = make_divisible(c * width)
        for _ in range(n):
            hidden = inputs * t
            if t != 1:
                total += inputs * hidden + 2 * hidden
            total += 9 * hidden + 2 * hidden
            total += hidden * outputs + 2 * outputs
            inputs = outputs
    total += inputs * last + 2 * last
    return total + (last + 1) * classes


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or width <= 0 or classes < 1 or int(32 * width) < 1:
        raise ValueError("unusable")
    size = math.ceil(resolution / 2)
    inputs = int(32 * width)
    total = size * size * 27 * inputs
    for c, s in [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)] + 5 * [(512, 1)] + [(1024, 2), (1024, 1)]:
        outputs = int(c * width)
        size = math.ceil(size / s)
        total += size * size * (9 * inputs + inputs * outputs)
        inputs = outputs
    return total + inputs * classes
