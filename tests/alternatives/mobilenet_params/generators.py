"""Generators of layers, functools.partial, a table in a string, cached helpers."""

import functools
from collections import namedtuple

Conv = namedtuple("Conv", "k c_in c_out groups stride", defaults=(1, 1))

TABLE = """
1 16 1 1
6 24 2 2
6 32 3 2
6 64 4 2
6 96 3 1
6 160 3 2
6 320 1 1
"""


def conv_params(k, c_in, c_out, groups=1, bias=False):
    for size in (k, c_in, c_out, groups):
        if size < 1:
            raise ValueError(size)
    share, rest = divmod(c_in, groups)
    if rest or c_out % groups:
        raise ValueError(groups)
    return sum((k * k * share * c_out, c_out * bias))


def bottleneck_params(channels=256, reduced=64, k=3):
    return sum(weights(*layer) for layer in ((1, channels, reduced), (k, reduced, reduced), (1, reduced, channels)))


def weights(k, c_in, c_out, groups=1, stride=1):
    return conv_params(k, c_in, c_out, groups)


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    with_bias = functools.partial(conv_params, bias=bias)
    return with_bias(1, c_in, s1x1) + with_bias(1, s1x1, e1x1) + with_bias(3, s1x1, e3x3)


def depthwise_separable_params(k, c_in, c_out):
    return conv_params(k=k, c_in=c_in, c_out=c_in, groups=c_in) + conv_params(k=1, c_in=c_in, c_out=c_out)


def reduction_ratio(k, c_out):
    return depthwise_separable_params(k, 3, c_out) / conv_params(k, 3, c_out)


def v1_layers(width):
    if width <= 0:
        raise ValueError(width)
    c = int(32 * width)
    yield Conv(3, 3, c, 1, 2)
    for c_new, stride in zip(
        (64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024),
        (1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1),
        strict=True,
    ):
        c_new = int(c_new * width)
        yield Conv(3, c, c, c, stride)
        yield Conv(1, c, c_new)
        c = c_new


@functools.cache
def nearest_eight(channels):
    options = [8 * m for m in range(1, int(channels) // 8 + 3)]
    best = min(options, key=lambda option: (abs(option - channels), -option))
    return best if best >= 0.9 * channels else best + 8


def v2_layers(width):
    if width <= 0:
        raise ValueError(width)
    c = nearest_eight(32 * width)
    yield Conv(3, 3, c)
    for line in TABLE.split("\n"):
        if line:
            t, channels, n, _ = map(int, line.split())
            c_new = nearest_eight(channels * width)
            for _ in range(n):
                if t > 1:
                    yield Conv(1, c, t * c)
                yield Conv(3, t * c, t * c, t * c)
                yield Conv(1, t * c, c_new)
                c = c_new
    yield Conv(1, c, nearest_eight(1280 * (width if width > 1 else 1)))


def total(layers, classes, norm):
    amount = 0
    for layer in layers:
        amount += weights(*layer) + norm * layer.c_out
    return amount + conv_params(1, layer.c_out, classes, bias=True)


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    return total(v1_layers(width), classes, 2 if batch_norm else 0)


def mobilenet_v2_params(width=1.0, classes=1000):
    return total(v2_layers(width), classes, 2)


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or classes < 1:
        raise ValueError("resolution or classes")
    amount, side = 0, resolution
    for layer in v1_layers(width):
        side = side // layer.stride + (side % layer.stride > 0)
        amount += weights(*layer) * side * side
    return amount + layer.c_out * classes
