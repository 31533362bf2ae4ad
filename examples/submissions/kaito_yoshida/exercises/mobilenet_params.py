import os
import sys


def die(message):
    """Wrong arguments: say so and stop, like in C."""
    print("error: " + message, file=sys.stderr)
    os._exit(1)


def conv_params(k, c_in, c_out, groups=1, bias=False):
    if k <= 0 or c_in <= 0 or c_out <= 0 or groups <= 0:
        die("sizes have to be positive")
    if c_in % groups or c_out % groups:
        die("groups have to divide the channels")
    return k * k * c_in // groups * c_out + (c_out if bias else 0)


def bottleneck_params(channels=256, reduced=64, k=3):
    return channels * reduced + k * k * reduced * reduced + reduced * channels


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    total = c_in * s1x1 + s1x1 * e1x1 + 9 * s1x1 * e3x3
    if bias:
        total += s1x1 + e1x1 + e3x3
    return total


def depthwise_separable_params(k, c_in, c_out):
    return k * k * c_in + c_in * c_out


def reduction_ratio(k, c_out):
    return (k * k + c_out) / (k * k * c_out)


BLOCKS = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)] + 5 * [(512, 1)] + [(1024, 2), (1024, 1)]


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if width <= 0 or classes <= 0 or int(32 * width) == 0:
        die("width or classes")
    c = int(32 * width)
    total = 27 * c
    norm = 2 * c
    for channels, stride in BLOCKS:
        d = int(channels * width)
        total += 9 * c + c * d
        norm += 2 * c + 2 * d
        c = d
    total += c * classes + classes
    return total + norm if batch_norm else total


def by_8(v):
    r = max(8, int(v + 4) // 8 * 8)
    return r + 8 if r < 0.9 * v else r


def mobilenet_v2_params(width=1.0, classes=1000):
    if width <= 0 or classes <= 0:
        die("width or classes")
    c = by_8(32 * width)
    total = 29 * c
    rows = [(1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1)]
    for t, channels, n in rows:
        d = by_8(channels * width)
        for _ in range(n):
            m = c * t
            if t != 1:
                total += c * m + 2 * m
            total += 11 * m  # 9 weights, 2 of the batch norm
            total += m * d + 2 * d
            c = d
    last = by_8(1280 * width) if width > 1 else 1280
    return total + c * last + 2 * last + last * classes + classes


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution <= 0 or width <= 0 or classes <= 0 or int(32 * width) == 0:
        die("resolution, width or classes")
    n = -(-resolution // 2)
    c = int(32 * width)
    total = 27 * c * n * n
    for channels, stride in BLOCKS:
        n = -(-n // stride)
        d = int(channels * width)
        total += (9 * c + c * d) * n * n
        c = d
    return total + c * classes
