"""Networks as generators of (weights, channels out, stride)."""

from fractions import Fraction


def conv_params(k, c_in, c_out, groups=1, bias=False):
    if k < 1 or c_in < 1 or c_out < 1 or groups < 1:
        raise ValueError("sizes start at 1")
    if c_in % groups or c_out % groups:
        raise ValueError("groups must divide the channels")
    one_group = k * k * (c_in // groups) * (c_out // groups)
    return groups * one_group + bool(bias) * c_out


def bottleneck_params(channels=256, reduced=64, k=3):
    return reduced * (2 * channels + k * k * reduced)


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    ones = 1 if bias else 0
    return s1x1 * (c_in + e1x1 + 9 * e3x3) + ones * (s1x1 + e1x1 + e3x3)


def depthwise_separable_params(k, c_in, c_out):
    return c_in * (k * k + c_out)


def reduction_ratio(k, c_out):
    return float(Fraction(k * k + c_out, k * k * c_out))


def v1(width):
    if width <= 0:
        raise ValueError("width must be positive")
    table = "32:2 64:1 128:2 128:1 256:2 256:1 512:2 512:1 512:1 512:1 512:1 512:1 1024:2 1024:1"
    before = None
    for entry in table.split():
        full, stride = map(int, entry.split(":"))
        c = int(full * width)
        if c == 0:
            raise ValueError("a layer has no channels left")
        if before is None:
            yield 27 * c, c, stride
        else:
            yield 9 * before, before, stride
            yield before * c, c, 1
        before = c


def v2(width):
    if width <= 0:
        raise ValueError("width must be positive")
    before = rounded(32 * width)
    yield 27 * before, before, 2
    for t, full, n in zip((1, 6, 6, 6, 6, 6, 6), (16, 24, 32, 64, 96, 160, 320), (1, 2, 3, 4, 3, 3, 1)):
        c = rounded(full * width)
        for _ in range(n):
            wide = t * before
            if t > 1:
                yield before * wide, wide, 1
            yield 9 * wide, wide, 1
            yield wide * c, c, 1
            before = c
    last = rounded(1280 * max(1, width))
    yield before * last, last, 1


def rounded(c):
    eight = max(8, int(c + 4) // 8 * 8)
    if eight < 0.9 * c:
        eight += 8
    return eight


def total(network, classes, per_channel):
    if classes < 1:
        raise ValueError("at least one class")
    count = 0
    for weights, c, _ in network:
        count += weights + per_channel * c
    return count + (c + 1) * classes


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    return total(v1(width), classes, 2 if batch_norm else 0)


def mobilenet_v2_params(width=1.0, classes=1000):
    return total(v2(width), classes, 2)


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or classes < 1:
        raise ValueError("resolution and classes start at 1")
    side, count = resolution, 0
    for weights, c, stride in v1(width):
        side = (side + stride - 1) // stride
        count += weights * side * side
    return count + c * classes
