"""Which unusable layers students let pass in the shapes exercise."""

from typing import Any

from graders.misconceptions.conv_shapes_errors import BOOLS, NOTHING, TYPES
from reference.conv_shapes import (
    SIZE_AFTER,
    _window,
)
from saiten.grading import Text, misconception


@misconception("trace_shapes", BOOLS, lecture="3.3")
def trace_bools_accepted(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        plain = {key: int(value) if isinstance(value, bool) else value for key, value in layer.items()}
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            h, w = (SIZE_AFTER[layer["op"]](side, *_window(plain)) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception("trace_shapes", TYPES, lecture="3.3")
def trace_types_not_checked(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in ("conv", "pool", "transposed"):
            k, p = layer["k"], layer.get("p", 0)
            s = layer.get("s", k if layer["op"] == "pool" else 1)
            if k < 1 or s < 1 or p < 0:
                raise ValueError("out of range")
            if layer["op"] == "transposed":
                h, w = (s * (side - 1) + k - 2 * p for side in (h, w))
                fits = p < k
            else:
                h, w = ((side + 2 * p - k) // s + 1 for side in (h, w))
                fits = True
            if not fits or min(h, w) < 1:
                raise ValueError("a layer does not fit")
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception(
    "trace_shapes",
    Text(
        "Your code passes over a layer whose op it does not know; it should refuse it.",
        "知らない op の層を読み飛ばしています。拒否しなければなりません。",
    ),
    lecture="3.3",
)
def unknown_ops_skipped(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            h, w = (SIZE_AFTER[layer["op"]](side, *_window(layer)) for side in (h, w))
            c = layer.get("c", c)
        shapes.append((h, w, c))
    return shapes


@misconception("receptive_field", BOOLS, lecture="3.3")
def field_bools_accepted(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        plain = {key: int(value) if isinstance(value, bool) else value for key, value in layer.items()}
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        k, _, s = _window(plain)
        side += (k - 1) * step
        step *= s
    return side


@misconception("receptive_field", TYPES, lecture="3.3")
def field_types_not_checked(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        k = layer["k"]
        s = layer.get("s", k if layer["op"] == "pool" else 1)
        if k < 1 or s < 1:
            raise ValueError("out of range")
        side += (k - 1) * step
        step *= s
    return side


@misconception("receptive_field", NOTHING, lecture="3.3")
def field_sizes_not_checked(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        side += (layer["k"] - 1) * step
        step *= layer.get("s", layer["k"] if layer["op"] == "pool" else 1)
    return side


@misconception(
    "receptive_field",
    Text(
        "Your code does not refuse layers other than conv and pool: it works with them or passes over them.",
        "conv と pool 以外の層を拒否せず、計算に入れたり読み飛ばしたりしています。",
    ),
    lecture="3.3",
)
def field_of_any_op(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] in ("conv", "pool"):
            k, _, s = _window(layer)
            side += (k - 1) * step
            step *= s
    return side
