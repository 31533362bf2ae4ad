"""How `trace_shapes` really goes wrong."""

from typing import Any

from reference.conv_shapes import (
    SIZE_AFTER,
    _window,
    conv_output_size,
    transposed_output_size,
)
from saiten.grading import Text, misconception


@misconception(
    "trace_shapes",
    Text(
        "In your code a pool without s moves by 1; the default stride of a pool is another (see the docstring).",
        "s のない pool が 1 ずつ動いています。pool の stride の既定値は 1 ではありません (docstring を見てください)。",
    ),
    lecture="3.2, fig. 18",
)
def pool_steps_by_one(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in ("conv", "pool", "transposed"):
            size = transposed_output_size if layer["op"] == "transposed" else conv_output_size
            h, w = (size(side, layer["k"], layer.get("p", 0), layer.get("s", 1)) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception(
    "trace_shapes",
    Text(
        "Your code works out the width from the height; a map need not be square.",
        "幅を高さから計算しています。正方形とは限りません。",
    ),
    lecture="3.3",
)
def width_taken_from_height(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in ("conv", "pool", "transposed"):
            size = transposed_output_size if layer["op"] == "transposed" else conv_output_size
            h = w = size(h, *_window(layer))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception(
    "trace_shapes",
    Text(
        "Your list begins after the first layer; the shape of the input comes before that.",
        "リストが最初の層の後から始まっています。その前に入力自身の shape が入ります。",
    ),
    lecture="3.3",
)
def input_left_out(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = []
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            h, w = (SIZE_AFTER[layer["op"]](side, *_window(layer)) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception(
    "trace_shapes",
    Text(
        "In your code the channels never change; conv and transposed layers say how many they put out.",
        "チャンネル数が変わっていません。conv と transposed の層には、出力のチャンネル数が指定されています。",
    ),
    lecture="3.3, eq. 54",
)
def channels_left_as_they_were(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            h, w = (SIZE_AFTER[layer["op"]](side, *_window(layer)) for side in (h, w))
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception(
    "trace_shapes",
    Text("In your shapes height and width have changed places.", "shape の高さと幅が入れ替わっています。"),
    lecture="3.3",
)
def height_and_width_swapped(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    w, h, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            h, w = (SIZE_AFTER[layer["op"]](side, *_window(layer)) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception(
    "trace_shapes",
    Text(
        "Your code gives a transposed layer the size of an ordinary convolution; it goes the other way (fig. 26).",
        "transposed の層に普通の convolution のサイズを使っています。transposed は逆向きです (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_traced_as_conv(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in ("conv", "pool", "transposed"):
            h, w = (conv_output_size(side, *_window(layer)) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception(
    "trace_shapes",
    Text(
        "In your code a gap layer keeps height and width; global average pooling leaves one value per channel.",
        "gap の後も高さと幅が変わっていません。global average pooling の後に残る値は、チャンネルごとに 1 つです。",
    ),
    lecture="3.2",
)
def gap_keeps_the_map(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] in SIZE_AFTER:
            h, w = (SIZE_AFTER[layer["op"]](side, *_window(layer)) for side in (h, w))
            c = layer.get("c", c)
        elif layer["op"] != "gap":
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception(
    "trace_shapes",
    Text(
        "Your code does not use the p of pool layers; a pool may be padded just as a convolution.",
        "pool の p を使っていません。pool にも convolution と同じように padding を付けられます。",
    ),
    lecture="3.2, fig. 18",
)
def padding_of_pools_ignored(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            k, p, s = _window(layer)
            p = 0 if layer["op"] == "pool" else p
            h, w = (SIZE_AFTER[layer["op"]](side, k, p, s) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception(
    "trace_shapes",
    Text(
        "Your code gives conv and pool layers the size for SAME padding, from the stride alone; their k and p "
        "count too.",
        "conv と pool に SAME padding のサイズを使い、stride だけで決めています。k と p も関係します。",
    ),
    lecture="3.3",
)
def layers_padded_as_same(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] == "transposed":
            h, w = (transposed_output_size(side, *_window(layer)) for side in (h, w))
            c = layer["c"]
        elif layer["op"] in ("conv", "pool"):
            s = _window(layer)[2]
            h, w = -(-h // s), -(-w // s)
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes


@misconception(
    "trace_shapes",
    Text(
        "In your code every pool moves by its k; a layer's own s comes before that default.",
        "どの pool も k ずつ動いています。層に s があれば、既定値ではなくその値を使います。",
    ),
    lecture="3.2, fig. 18",
)
def pool_always_steps_by_k(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        if layer["op"] == "gap":
            h, w = 1, 1
        elif layer["op"] in SIZE_AFTER:
            k, p, s = _window(layer)
            h, w = (SIZE_AFTER[layer["op"]](side, k, p, k if layer["op"] == "pool" else s) for side in (h, w))
            c = layer.get("c", c)
        else:
            raise ValueError("unknown op")
        shapes.append((h, w, c))
    return shapes
