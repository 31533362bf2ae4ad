"""Unusable layers that are refused, but not by the ValueError that is asked for."""

from typing import Any

from graders.misconceptions.conv_shapes_exceptions import FIT, OPS, SIZES, TYPES
from reference.conv_shapes import (
    SIZE_AFTER,
    _window,
)
from saiten.grading import misconception


@misconception("trace_shapes", SIZES, lecture="3.3")
def trace_sizes_by_another_exception(
    shape: tuple[int, int, int], layers: list[dict[str, Any]]
) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            sizes = [layer[key] for key in "kps" if key in layer]
            out_of_range = layer["k"] < 1 or layer.get("p", 0) < 0 or layer.get("s", 1) < 1
            if out_of_range or any(type(size) is not int for size in sizes):
                raise AssertionError("unusable sizes")
            h, w = (SIZE_AFTER[layer["op"]](side, *_window(layer)) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception("trace_shapes", TYPES, lecture="3.3")
def trace_types_by_another_exception(
    shape: tuple[int, int, int], layers: list[dict[str, Any]]
) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            if any(type(layer[key]) is not int for key in "kps" if key in layer):
                raise TypeError("sizes are ints")
            h, w = (SIZE_AFTER[layer["op"]](side, *_window(layer)) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception("trace_shapes", FIT, lecture="3.3")
def trace_fit_by_another_exception(
    shape: tuple[int, int, int], layers: list[dict[str, Any]]
) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            k, p, s = _window(layer)
            if layer["op"] == "transposed":
                fits = p < k and s * (min(h, w) - 1) + k - 2 * p >= 1
            else:
                fits = k <= min(h, w) + 2 * p
            if not fits:
                raise AssertionError("a layer does not fit")
            h, w = (SIZE_AFTER[layer["op"]](side, *_window(layer)) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception("trace_shapes", OPS, lecture="3.3")
def trace_ops_by_another_exception(
    shape: tuple[int, int, int], layers: list[dict[str, Any]]
) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            h, w = (SIZE_AFTER[layer["op"]](side, *_window(layer)) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise KeyError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception("receptive_field", SIZES, lecture="3.3")
def field_sizes_by_another_exception(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        sizes = [layer[key] for key in "kps" if key in layer]
        out_of_range = layer["k"] < 1 or layer.get("p", 0) < 0 or layer.get("s", 1) < 1
        if out_of_range or any(type(size) is not int for size in sizes):
            raise AssertionError("unusable sizes")
        k, _, s = _window(layer)
        side += (k - 1) * step
        step *= s
    return side


@misconception("receptive_field", TYPES, lecture="3.3")
def field_types_by_another_exception(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        if any(type(layer[key]) is not int for key in "kps" if key in layer):
            raise TypeError("sizes are ints")
        k, _, s = _window(layer)
        side += (k - 1) * step
        step *= s
    return side


@misconception("receptive_field", OPS, lecture="3.3")
def field_ops_by_another_exception(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise KeyError("only conv and pool")
        k, _, s = _window(layer)
        side += (k - 1) * step
        step *= s
    return side
