"""How `trace_shapes` and `receptive_field` really go wrong."""

from typing import Any

from reference.conv_shapes import SIZE_AFTER, _window, conv_output_size, transposed_output_size
from saiten.grading import Text, misconception


@misconception(
    "trace_shapes",
    Text(
        "A pool without s moves by 1; it should move by its own k.",
        "s のない pool が 1 ずつ動いています。既定値は自身の k です。",
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
        "The width is taken from the height; the two may differ.",
        "幅に高さの値を使っています。高さと幅は異なることがあります。",
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
        "The list lacks the input's own shape, which comes first.",
        "リストの最初に来るはずの、入力自身の shape がありません。",
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
        "The channels never change: a conv or transposed layer has c output channels of its own.",
        "チャンネル数が変わっていません。conv と transposed の出力は、その層の c チャンネルです。",
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
    Text(
        "Height and width come out in the wrong order: a shape is (h, w, c).",
        "高さと幅の順が逆です。shape は (h, w, c) の順です。",
    ),
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
        "A transposed layer is given the size of an ordinary convolution; it enlarges the map instead.",
        "transposed の層に普通の convolution のサイズを使っています。transposed ではサイズが大きくなります。",
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
        "The map keeps its size at a gap layer; global average pooling leaves one value a channel, h = w = 1.",
        "gap の後もサイズが変わっていません。global average pooling の後は h = w = 1 です。",
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
        "The p of pool layers is not used; a pool can be padded like a convolution.",
        "pool の p が使われていません。pool にも convolution と同じように padding を付けられます。",
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
        "Convolutions and pools are given TensorFlow's SAME size, as if only the stride counted; k and p count too.",
        "conv と pool に TensorFlow の SAME のサイズを使い、stride だけで決めています。k と p も効きます。",
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
    "receptive_field",
    Text(
        "The k - 1 are added up as if every stride were 1; after strides, neighbours lie further apart.",
        "stride を無視して k - 1 を足しています。stride の後では隣どうしの間隔が広がります。",
    ),
    lecture="3.3, eq. 54",
)
def strides_forgotten(layers: list[dict[str, Any]]) -> int:
    if any(layer["op"] not in ("conv", "pool") for layer in layers):
        raise ValueError("only conv and pool")
    return 1 + sum(_window(layer)[0] - 1 for layer in layers)


@misconception(
    "receptive_field",
    Text(
        "A layer's own stride is applied to its own kernel; it only spreads the layers after it.",
        "その層の stride をその層の kernel に掛けています。効くのは次の層からです。",
    ),
    lecture="3.3, eq. 54",
)
def own_stride_applied_too_early(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        k, _, s = _window(layer)
        step *= s
        side += (k - 1) * step
    return side


@misconception(
    "receptive_field",
    Text(
        "Only the stride of the layer just before counts here; the strides of all layers before multiply.",
        "直前の層の stride しか使っていません。それまでの全ての層の stride の積が効きます。",
    ),
    lecture="3.3, eq. 54",
)
def last_stride_only(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        k, _, s = _window(layer)
        side += (k - 1) * step
        step = s
    return side


@misconception(
    "receptive_field",
    Text(
        "Strides are added up; two strides after each other multiply, as 2 cells that lie 2 apart are 4 apart.",
        "stride を足し合わせています。続けて 2 回かかる stride は積になります。",
    ),
    lecture="3.3, eq. 54",
)
def strides_added(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        k, _, s = _window(layer)
        side += (k - 1) * step
        step += s - 1
    return side


@misconception(
    "receptive_field",
    Text(
        "A pool without s moves by 1; it moves by its own k, which spreads what comes after it.",
        "s のない pool が 1 ずつ動いています。既定値は自身の k で、その後の層の間隔が広がります。",
    ),
    lecture="3.2, fig. 18",
)
def field_pool_steps_by_one(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        side += (_window(layer)[0] - 1) * step
        step *= layer.get("s", 1)
    return side


@misconception(
    "receptive_field",
    Text(
        "A layer adds its whole k; one of the k cells was counted before, so only k - 1 are new.",
        "層ごとに k を丸ごと足しています。k マスのうち 1 マスは数え済みなので、増えるのは k - 1 です。",
    ),
    lecture="3.3, eq. 54",
)
def kernels_added_whole(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        k, _, s = _window(layer)
        side += k * step
        step *= s
    return side


@misconception(
    "receptive_field",
    Text(
        "The layers are gone through in the wrong direction: a stride spreads the layers after it, not before it.",
        "層をたどる向きが逆です。stride が間隔を広げるのは後の層で、前の層ではありません。",
    ),
    lecture="3.3, eq. 54",
)
def layers_in_the_wrong_order(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in reversed(layers):
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        k, _, s = _window(layer)
        side += (k - 1) * step
        step *= s
    return side
