"""How `receptive_field` really goes wrong."""

from typing import Any

from reference.conv_shapes import (
    _window,
)
from saiten.grading import Text, misconception


@misconception(
    "receptive_field",
    Text(
        "Your code adds up the kernels as if every stride were 1; after a stride, neighbouring outputs see cells "
        "that lie further apart.",
        "どの stride も 1 であるかのように kernel を足しています。stride の後では、隣どうしの出力が見るマスの間隔が"
        "広がります。",
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
        "Your code widens a layer's own kernel by that layer's stride; a stride only matters for the layers that "
        "come later.",
        "その層自身の kernel に、その層の stride を効かせています。stride が影響するのは、それより後の層だけです。",
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
        "Your code uses the stride of the previous layer only; the strides of all earlier layers matter.",
        "直前の層の stride しか使っていません。それまでの全ての層の stride が影響します。",
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
        "Your code adds up the strides of the layers; but a second stride acts on distances that the first has "
        "enlarged already.",
        "層の stride を足し合わせています。2 つ目の stride は、1 つ目ですでに広がった間隔に対して働きます。",
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
        "In your code a pool without s moves by 1; the default stride of a pool is another (see trace_shapes).",
        "s のない pool が 1 ずつ動いています。pool の stride の既定値は 1 ではありません (trace_shapes を見てくださ"
        "い)。",
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
        "In your code every layer adds its whole kernel; one cell of it belongs to what was counted before.",
        "層ごとに kernel の 1 辺をそのまま足しています。そのうち 1 マスは、すでに数えた範囲に含まれます。",
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
        "Your code goes through the layers from the wrong end: the stride of a layer matters for the layers that "
        "come after it.",
        "層を逆の端からたどっています。ある層の stride が影響するのは、その層より後の層です。",
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


@misconception(
    "receptive_field",
    Text(
        "Your code takes the padding off; cells of padding belong to the patch too.",
        "padding の分を引いています。padding のマスも範囲に含まれます。",
    ),
    lecture="3.3, eq. 54",
)
def padding_subtracted(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        k, p, s = _window(layer)
        side += (k - 1 - 2 * p) * step
        step *= s
    return side


@misconception(
    "receptive_field",
    Text(
        "Your result is one too small: your count starts at 0, but even without layers an output sees one cell.",
        "結果が 1 つ小さくなっています。0 から数え始めていますが、層がなくても出力は 1 マスを見ています。",
    ),
    lecture="3.3, eq. 54",
)
def count_starts_at_0(layers: list[dict[str, Any]]) -> int:
    side, step = 0, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        k, _, s = _window(layer)
        side += (k - 1) * step
        step *= s
    return side


@misconception(
    "receptive_field",
    Text(
        "In your code every pool moves by its k; a layer's own s comes before that default.",
        "どの pool も k ずつ動いています。層に s があれば、既定値ではなくその値を使います。",
    ),
    lecture="3.2, fig. 18",
)
def field_pool_always_steps_by_k(layers: list[dict[str, Any]]) -> int:
    side, step = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("only conv and pool")
        k, _, s = _window(layer)
        side += (k - 1) * step
        step *= k if layer["op"] == "pool" else s
    return side
