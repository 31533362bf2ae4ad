"""Receptive field by index intervals; defaults filled in copies of the layers; decimal numbers for ceil."""

import copy
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import accumulate


def good(n=1, k=1, p=0, s=1):
    sizes = [n, k, p, s]
    if any(isinstance(size, (bool, float)) for size in sizes):
        raise ValueError("bool or float")
    if n < 1 or k < 1 or s < 1 or p < 0:
        raise ValueError("out of range")


def conv_output_size(n, k, p=0, s=1):
    good(n, k, p, s)
    if n + 2 * p - k < 0:
        raise ValueError("kernel")
    return int((Decimal(n + 2 * p - k) / s).to_integral_value(ROUND_FLOOR)) + 1


def same_output_size(n, s=1):
    good(n=n, s=s)
    return int((Decimal(n) / Decimal(s)).to_integral_value(ROUND_CEILING))


def transposed_output_size(n, k, p=0, s=1):
    good(n, k, p, s)
    first, last = -p, s * (n - 1) + k - 1 - p
    if p > k - 1 or last - p < 0:
        raise ValueError("nothing left")
    return last - first + 1 - 2 * p


def equivalent_convolution(n, k, p=0, s=1):
    keys = ("output_size", "dilated_size", "zeros_between", "padding", "stride")
    return dict(zip(keys, (transposed_output_size(n, k, p, s), s * n - s + 1, s - 1, k - p - 1, 1), strict=True))


def conv_weight_count(k, c_in, c_out):
    good(k=k)
    return (k * c_in) * (k * c_out)


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    good(n, k, p, s)
    if per_position:
        side = conv_output_size(n, k, p, s)
        return side * side * c_out
    return c_out


def _filled(layers):
    filled = copy.deepcopy(layers)
    for layer in filled:
        if layer["op"] not in ("conv", "pool", "transposed", "gap"):
            raise ValueError("op")
        if layer["op"] != "gap":
            layer.setdefault("p", 0)
            layer.setdefault("s", layer["k"] if layer["op"] == "pool" else 1)
    return filled


def trace_shapes(shape, layers):
    def step(before, layer):
        h, w, c = before
        if layer["op"] == "gap":
            return 1, 1, c
        grow = transposed_output_size if layer["op"] == "transposed" else conv_output_size
        window = layer["k"], layer["p"], layer["s"]
        return grow(h, *window), grow(w, *window), c if layer["op"] == "pool" else layer["c"]

    return list(accumulate(_filled(layers), step, initial=tuple(shape)))


def receptive_field(layers):
    low, high = 0, 0
    for layer in _filled(layers)[::-1]:
        if layer["op"] in ("gap", "transposed"):
            raise ValueError("op")
        good(k=layer["k"], p=layer["p"], s=layer["s"])
        low, high = low * layer["s"] - layer["p"], high * layer["s"] - layer["p"] + layer["k"] - 1
    return high - low + 1
