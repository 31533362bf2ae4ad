"""Sizes and parameter counts of convolutions and transposed convolutions (section 3.3, figs 23-26)."""

from numbers import Integral
from typing import Any


def _size(name: str, value: object, minimum: int = 1) -> int:
    """The size as a plain int (so that numpy's narrow integers cannot overflow), or ValueError."""
    if isinstance(value, bool) or not isinstance(value, Integral) or value < minimum:
        raise ValueError(f"{name} must be an int of at least {minimum}, got {value!r}")
    return int(value)


def conv_output_size(n: int, k: int, p: int = 0, s: int = 1) -> int:
    """Positions that i takes in eq. 54: floor((n - 1 + 2p - (k - 1)) / s) + 1.

    Raises ValueError for an unusable size, or if the kernel is larger than the padded input (k > n + 2p).
    """
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    last_start = n - 1 + 2 * p - (k - 1)
    if last_start < 0:
        raise ValueError(f"a kernel of {k} does not fit an input of {n} with padding {p}")
    return last_start // s + 1


def same_output_size(n: int, s: int = 1) -> int:
    """TensorFlow's SAME: ceil(n / s), whatever the kernel. Raises ValueError for an unusable size."""
    n, s = _size("n", n), _size("s", s)
    return -(-n // s)


def transposed_output_size(n: int, k: int, p: int = 0, s: int = 1) -> int:
    """The input size s(n - 1) + 1 - 2p + (k - 1) of the convolution that is run backwards (fig. 26).

    Raises ValueError for an unusable size, if p > k - 1, or if nothing would be left (result < 1).
    """
    return equivalent_convolution(n, k, p, s)["output_size"]


def equivalent_convolution(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    """The stride-1 convolution over an input with zeros between its positions that does the same (fig. 26).

    Raises ValueError for an unusable size, if p > k - 1, or if nothing would be left (output < 1).
    """
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if p > k - 1:
        raise ValueError(f"padding {p} is more than k - 1 = {k - 1}")
    dilated_size, padding = s * (n - 1) + 1, k - 1 - p
    return {
        "dilated_size": dilated_size,
        "zeros_between": s - 1,
        "padding": padding,
        "stride": 1,
        "output_size": conv_output_size(dilated_size, k, padding),
    }


def conv_weight_count(k: int, c_in: int, c_out: int) -> int:
    """Weights w of eq. 54: k^2 c_in c_out. Raises ValueError for an unusable k."""
    return _size("k", k) ** 2 * c_in * c_out


def bias_count(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    """Biases: one a channel, or with per_position the b_{i,j,c} of eq. 54, one for every output value.

    Raises ValueError for an unusable size and, with per_position, if k > n + 2p.
    """
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out


SIZE_AFTER = {"conv": conv_output_size, "pool": conv_output_size, "transposed": transposed_output_size}


def _window(layer: dict[str, Any]) -> tuple[int, int, int]:
    """(k, p, s) of a layer with the defaults filled in; a pool steps by its own size."""
    k = _size("k", layer["k"])
    default_stride = k if layer["op"] == "pool" else 1
    return k, _size("p", layer.get("p", 0), 0), _size("s", layer.get("s", default_stride))


def trace_shapes(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    """Shapes (h, w, c): the input's, then one after every layer.

    Raises ValueError for an unknown op, an unusable size, or a layer that does not fit.
    """
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        op = layer["op"]
        if op == "gap":
            h, w = 1, 1
        elif op in SIZE_AFTER:
            h, w = (SIZE_AFTER[op](side, *_window(layer)) for side in (h, w))
            c = c if op == "pool" else layer["c"]
        else:
            raise ValueError(f"unknown op {op!r}")
        shapes.append((h, w, c))
    return shapes


def receptive_field(layers: list[dict[str, Any]]) -> int:
    """Side of the input patch that one output of a stack of conv and pool layers sees.

    Raises ValueError for any other op or an unusable size.
    """
    side, step = 1, 1  # step: distance, in input positions, between two neighbours of the current layer
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError(f"no receptive field for op {layer['op']!r}")
        k, _, s = _window(layer)
        side += (k - 1) * step
        step *= s
    return side
