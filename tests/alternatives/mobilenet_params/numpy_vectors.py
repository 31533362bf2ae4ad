"""Whole networks as NumPy vectors of channels; counts are np.int64, a ratio is a 0-d array."""

import numpy as np

V1 = np.array([32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024])
HALVED = np.array([1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0])
T = np.array([1] + [6] * 16)
V2 = np.repeat([32, 16, 24, 32, 64, 96, 160, 320], [1, 1, 2, 3, 4, 3, 3, 1])


def conv_params(k, c_in, c_out, groups=1, bias=False):
    if min(k, c_in, c_out, groups) < 1 or np.gcd(c_in, groups) != groups or np.gcd(c_out, groups) != groups:
        raise ValueError("unusable")
    per_output = np.int64(k) * k * (c_in // groups) + int(bias)
    return per_output * c_out


def bottleneck_params(channels=256, reduced=64, k=3):
    return np.dot([1, k * k, 1], np.array([channels, reduced, channels], dtype=np.int64) * reduced)


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    weights = np.array([c_in, s1x1, 9 * s1x1], dtype=np.int64)
    return np.sum((weights + (1 if bias else 0)) * [s1x1, e1x1, e3x3])


def depthwise_separable_params(k, c_in, c_out):
    return np.int64(c_in) * k * k + np.int64(c_in) * c_out


def reduction_ratio(k, c_out):
    return np.array(np.true_divide(1, c_out) + np.float64(k) ** -2)


def _v1_channels(width, classes):
    if width <= 0 or classes < 1:
        raise ValueError("width or classes")
    channels = np.floor(V1 * width).astype(np.int64)
    if (channels == 0).any():
        raise ValueError("no channels")
    return channels, channels[:-1], channels[1:]


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    channels, before, after = _v1_channels(width, classes)
    total = 27 * channels[0] + before @ (9 + after)
    if batch_norm:
        total += 2 * (channels[0] + before.sum() + after.sum())
    return total + (channels[-1] + 1) * classes


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1:
        raise ValueError("resolution")
    channels, before, after = _v1_channels(width, classes)
    sides = np.array([-(-resolution // 2 ** int(times)) for times in np.cumsum(HALVED)])
    costs = np.concatenate([[27 * channels[0]], before * (9 + after)])
    return (sides**2 * costs).sum() + channels[-1] * classes


def _rounded(channels):
    channels = np.asarray(channels, dtype=np.float64)
    nearest = np.maximum(8, (channels + 4) // 8 * 8)
    return np.where(nearest < 0.9 * channels, nearest + 8, nearest).astype(np.int64)


def mobilenet_v2_params(width=1.0, classes=1000):
    if not (width > 0 and classes > 0):
        raise ValueError("width or classes")
    channels = _rounded(V2 * width)
    before, after, hidden = channels[:-1], channels[1:], channels[:-1] * T
    last = _rounded(1280 * max(width, 1))
    total = 29 * channels[0] + (hidden * (11 + after) + 2 * after).sum()
    total += ((before + 2) * hidden)[T > 1].sum()
    return total + (channels[-1] + 2) * last + (last + 1) * classes
