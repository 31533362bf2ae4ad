"""Known wrong answers to `trace_shapes`."""

from typing import Any

from graders.misconceptions.conv_shapes_messages import (
    BOOLS,
    OTHER_FOR_FIT,
    OTHER_FOR_OPS,
    OTHER_FOR_SIZES,
    OTHER_FOR_TYPES,
    POOL_BY_K,
    TYPES,
)
from reference.conv_shapes import SIZE_AFTER, _window, conv_output_size, same_output_size
from saiten.grading import Text, misconception

Shape = tuple[int, int, int]
Window = tuple[int, int, int]
Layer = dict[str, Any]
Refusal = type[Exception] | None


def _trace(
    shape: Shape,
    layers: list[Layer],
    *,
    window: Any = _window,
    size_after: dict[str, Any] = SIZE_AFTER,
    gap: Any = lambda _side: 1,
    unknown: Refusal = ValueError,
) -> list[Shape]:
    """The right shapes, unless told otherwise: (k, p, s) of a layer, a side by op and after gap, unknown ops."""
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = gap(h), gap(w)
        elif layer["op"] in size_after:
            h, w = (size_after[layer["op"]](side, *window(layer)) for side in (h, w))
            c = layer.get("c", c)
        elif unknown:
            raise unknown("unknown op")
        shapes.append((h, w, c))
    return shapes


def _checked(layer: Layer, *, types: Refusal = ValueError, ranges: Refusal = ValueError) -> Window:
    """(k, p, s) with these exceptions for a wrong type and for what is out of range; None lets it pass."""
    k, p = layer["k"], layer.get("p", 0)
    s = layer.get("s", k if layer["op"] == "pool" else 1)
    if types and any(type(size) is not int for size in (k, p, s)):
        raise types("a size is not an int")
    if ranges and (min(k, s) < 1 or p < 0):
        raise ranges("a size is out of range")
    return k, p, s


def _sizes_unless(fit: type[Exception]) -> dict[str, Any]:
    """The right sizes by op for (k, p, s) of any type, with this exception for a layer that does not fit."""

    def conv(n: int, k: int, p: int, s: int) -> int:
        if k > n + 2 * p:
            raise fit("a layer does not fit")
        return (n + 2 * p - k) // s + 1

    def transposed(n: int, k: int, p: int, s: int) -> int:
        size = s * (n - 1) + k - 2 * p
        if p > k - 1 or size < 1:
            raise fit("a layer does not fit")
        return size

    return {"conv": conv, "pool": conv, "transposed": transposed}


@misconception(
    "trace_shapes",
    Text(
        "In your code a pool without s moves by 1; the default stride of a pool is another (see the docstring).",
        "s のない pool が 1 ずつ動いています。pool の stride の既定値は 1 ではありません (docstring を見てください)。",
    ),
    lecture="3.2, fig. 18",
)
def pool_steps_by_one(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return _trace(shape, [{"s": 1} | layer for layer in layers])


@misconception(
    "trace_shapes",
    Text(
        "Your code works out the width from the height; a map need not be square.",
        "幅を高さから計算しています。正方形とは限りません。",
    ),
    lecture="3.3",
)
def width_taken_from_height(shape: Shape, layers: list[Layer]) -> list[Shape]:
    h, _, c = shape
    return [shape, *_trace((h, h, c), layers)[1:]]


@misconception(
    "trace_shapes",
    Text(
        "Your list begins after the first layer; the shape of the input comes before that.",
        "リストが最初の層の後から始まっています。その前に入力自身の shape が入ります。",
    ),
    lecture="3.3",
)
def input_left_out(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return _trace(shape, layers)[1:]


@misconception(
    "trace_shapes",
    Text(
        "In your code the channels never change; conv and transposed layers say how many they put out.",
        "チャンネル数が変わっていません。conv と transposed の層には、出力のチャンネル数が指定されています。",
    ),
    lecture="3.3, eq. 54",
)
def channels_left_as_they_were(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return [(h, w, shape[2]) for h, w, _ in _trace(shape, layers)]


@misconception(
    "trace_shapes",
    Text("In your shapes height and width have changed places.", "shape の高さと幅が入れ替わっています。"),
    lecture="3.3",
)
def height_and_width_swapped(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return [(w, h, c) for h, w, c in _trace(shape, layers)]


@misconception(
    "trace_shapes",
    Text(
        "Your code gives a transposed layer the size of an ordinary convolution; it goes the other way (fig. 26).",
        "transposed の層に普通の convolution のサイズを使っています。transposed は逆向きです (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_traced_as_conv(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return _trace(shape, layers, size_after=SIZE_AFTER | {"transposed": conv_output_size})


@misconception(
    "trace_shapes",
    Text(
        "In your code a gap layer keeps height and width; global average pooling leaves one value per channel.",
        "gap の後も高さと幅が変わっていません。global average pooling の後に残る値は、チャンネルごとに 1 つです。",
    ),
    lecture="3.2",
)
def gap_keeps_the_map(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return _trace(shape, layers, gap=lambda side: side)


@misconception(
    "trace_shapes",
    Text(
        "Your code does not use the p of pool layers; a pool may be padded just as a convolution.",
        "pool の p を使っていません。pool にも convolution と同じように padding を付けられます。",
    ),
    lecture="3.2, fig. 18",
)
def padding_of_pools_ignored(shape: Shape, layers: list[Layer]) -> list[Shape]:
    def window(layer: Layer) -> Window:
        k, p, s = _window(layer)
        return k, 0 if layer["op"] == "pool" else p, s

    return _trace(shape, layers, window=window)


@misconception(
    "trace_shapes",
    Text(
        "Your code gives conv and pool layers the size for SAME padding, from the stride alone; their k and p "
        "count too.",
        "conv と pool に SAME padding のサイズを使い、stride だけで決めています。k と p も関係します。",
    ),
    lecture="3.3",
)
def layers_padded_as_same(shape: Shape, layers: list[Layer]) -> list[Shape]:
    def same(n: int, k: int, p: int, s: int) -> int:  # noqa: ARG001
        return same_output_size(n, s)

    return _trace(shape, layers, size_after=SIZE_AFTER | {"conv": same, "pool": same})


@misconception("trace_shapes", POOL_BY_K, lecture="3.2, fig. 18")
def pool_always_steps_by_k(shape: Shape, layers: list[Layer]) -> list[Shape]:
    def window(layer: Layer) -> Window:
        k, p, s = _window(layer)
        return k, p, k if layer["op"] == "pool" else s

    return _trace(shape, layers, window=window)


@misconception("trace_shapes", BOOLS, lecture="3.3")
def trace_bools_accepted(shape: Shape, layers: list[Layer]) -> list[Shape]:
    plain = [{key: int(value) if isinstance(value, bool) else value for key, value in one.items()} for one in layers]
    return _trace(shape, plain)


@misconception("trace_shapes", TYPES, lecture="3.3")
def trace_types_not_checked(shape: Shape, layers: list[Layer]) -> list[Shape]:
    sizes = _sizes_unless(ValueError)  # the reference's would check the types
    return _trace(shape, layers, window=lambda layer: _checked(layer, types=None), size_after=sizes)


@misconception(
    "trace_shapes",
    Text(
        "Your code passes over a layer whose op it does not know; it should refuse it.",
        "知らない op の層を読み飛ばしています。拒否しなければなりません。",
    ),
    lecture="3.3",
)
def unknown_ops_skipped(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return _trace(shape, layers, unknown=None)


@misconception("trace_shapes", OTHER_FOR_SIZES, lecture="3.3")
def trace_sizes_by_another_exception(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return _trace(shape, layers, window=lambda layer: _checked(layer, types=AssertionError, ranges=AssertionError))


@misconception("trace_shapes", OTHER_FOR_TYPES, lecture="3.3")
def trace_types_by_another_exception(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return _trace(shape, layers, window=lambda layer: _checked(layer, types=TypeError))


@misconception("trace_shapes", OTHER_FOR_FIT, lecture="3.3")
def trace_fit_by_another_exception(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return _trace(shape, layers, size_after=_sizes_unless(AssertionError))


@misconception("trace_shapes", OTHER_FOR_OPS, lecture="3.3")
def trace_ops_by_another_exception(shape: Shape, layers: list[Layer]) -> list[Shape]:
    return _trace(shape, layers, unknown=KeyError)
