"""Everything in np.int64; arrays of both sides at once; a dict subclass for the answer."""

from collections import OrderedDict

import numpy as np


def _int64(values, least):
    for value, bound in zip(values, least, strict=True):
        if isinstance(value, (bool, np.bool_)) or not isinstance(value, (int, np.integer)) or value < bound:
            raise ValueError(f"{value!r} is no size")
    return [np.int64(value) for value in values]


def _windows(sides, k, p, s):
    last = np.asarray(sides, dtype=np.int64) + 2 * p - k
    if np.any(last < 0):
        raise ValueError("does not fit")
    return np.floor_divide(last, s) + 1


def conv_output_size(n, k, p=0, s=1):
    n, k, p, s = _int64((n, k, p, s), (1, 1, 0, 1))
    return _windows(n, k, p, s)


def same_output_size(n, s=1):
    n, s = _int64((n, s), (1, 1))
    return (n + s - 1) // s


def transposed_output_size(n, k, p=0, s=1):
    n, k, p, s = _int64((n, k, p, s), (1, 1, 0, 1))
    size = s * (n - 1) + k - 2 * p
    if p > k - 1 or size < 1:
        raise ValueError("no output")
    return size


def equivalent_convolution(n, k, p=0, s=1):
    size = transposed_output_size(n, k, p, s)
    n, k, p, s = _int64((n, k, p, s), (1, 1, 0, 1))
    return OrderedDict(
        [
            ("stride", np.int32(1)),
            ("dilated_size", s * (n - 1) + 1),
            ("zeros_between", s - 1),
            ("padding", k - 1 - p),
            ("output_size", np.array(size)),
            ("note", "extra"),
        ]
    )


def conv_weight_count(k, c_in, c_out):
    _int64((k,), (1,))
    return np.prod(np.array([k, k, c_in, c_out], dtype=np.int64))


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    n, k, p, s = _int64((n, k, p, s), (1, 1, 0, 1))
    return np.int64(c_out) * (_windows(n, k, p, s) ** 2 if per_position else 1)


def trace_shapes(shape, layers):
    sides, channels = np.array(shape[:2], dtype=np.int64), shape[2]
    shapes = [(*sides, channels)]
    for layer in layers:
        if layer["op"] == "gap":
            sides = np.ones(2, dtype=np.int64)
        elif layer["op"] in ("conv", "pool", "transposed"):
            default = layer["k"] if layer["op"] == "pool" else 1
            k, p, s = _int64((layer["k"], layer.get("p", 0), layer.get("s", default)), (1, 0, 1))
            if layer["op"] == "transposed":
                sides = s * (sides - 1) + k - 2 * p
                if p > k - 1 or (sides < 1).any():
                    raise ValueError("no output")
            else:
                sides = _windows(sides, k, p, s)
            channels = layer.get("c", channels) if layer["op"] != "pool" else channels
        else:
            raise ValueError("unknown op")
        shapes.append((*sides, channels))
    return shapes


def receptive_field(layers):
    if {layer["op"] for layer in layers} - {"conv", "pool"}:
        raise ValueError("unknown op")
    sizes = [(layer["k"], layer.get("s", layer["k"] if layer["op"] == "pool" else 1)) for layer in layers]
    pairs = [_int64(pair, (1, 1)) for pair in sizes]
    jumps = np.cumprod([1, *[s for _, s in pairs]], dtype=np.int64)
    return 1 + sum((k - 1) * jump for (k, _), jump in zip(pairs, jumps, strict=False))
