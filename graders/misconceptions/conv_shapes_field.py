"""Known wrong answers to `receptive_field`."""

from typing import Any

from graders.misconceptions.conv_shapes_messages import (
    BOOLS,
    NOTHING,
    OTHER_FOR_OPS,
    OTHER_FOR_SIZES,
    OTHER_FOR_TYPES,
    POOL_BY_K,
    TYPES,
)
from reference.conv_shapes import _window
from saiten.grading import Text, misconception

Window = tuple[int, int, int]
Layer = dict[str, Any]
Refusal = type[Exception] | None


def _windows(layers: list[Layer], window: Any = _window) -> list[Window]:
    """(k, p, s) of every layer, or ValueError."""
    if any(layer["op"] not in ("conv", "pool") for layer in layers):
        raise ValueError("only conv and pool")
    return [window(layer) for layer in layers]


def _field(
    windows: list[Window], *, cells: Any = lambda k, _p: k - 1, next_step: Any = lambda step, s: step * s
) -> int:
    """The right side, unless told otherwise: the cells that a layer adds, and the step after it."""
    side, step = 1, 1
    for k, p, s in windows:
        side += cells(k, p) * step
        step = next_step(step, s)
    return side


def _checked(layer: Layer, *, types: Refusal = ValueError, ranges: Refusal = ValueError) -> Window:
    """(k, p, s) with these exceptions for a wrong type and for what is out of range; None lets it pass."""
    k, p = layer["k"], layer.get("p", 0)
    s = layer.get("s", k if layer["op"] == "pool" else 1)
    if types and any(type(size) is not int for size in (k, p, s)):
        raise types("a size is not an int")
    if ranges and (min(k, s) < 1 or p < 0):
        raise ranges("a size is out of range")
    return k, p, s


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
def strides_forgotten(layers: list[Layer]) -> int:
    return _field(_windows(layers), next_step=lambda _step, _s: 1)


@misconception(
    "receptive_field",
    Text(
        "Your code widens a layer's own kernel by that layer's stride; a stride only matters for the layers that "
        "come later.",
        "その層自身の kernel に、その層の stride を効かせています。stride が影響するのは、それより後の層だけです。",
    ),
    lecture="3.3, eq. 54",
)
def own_stride_applied_too_early(layers: list[Layer]) -> int:
    side, step = 1, 1
    for k, _, s in _windows(layers):
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
def last_stride_only(layers: list[Layer]) -> int:
    return _field(_windows(layers), next_step=lambda _step, s: s)


@misconception(
    "receptive_field",
    Text(
        "Your code adds up the strides of the layers; but a second stride acts on distances that the first has "
        "enlarged already.",
        "層の stride を足し合わせています。2 つ目の stride は、1 つ目ですでに広がった間隔に対して働きます。",
    ),
    lecture="3.3, eq. 54",
)
def strides_added(layers: list[Layer]) -> int:
    return _field(_windows(layers), next_step=lambda step, s: step + s - 1)


@misconception(
    "receptive_field",
    Text(
        "In your code a pool without s moves by 1; the default stride of a pool is another (see trace_shapes).",
        "s のない pool が 1 ずつ動いています。pool の stride の既定値は 1 ではありません (trace_shapes を見てくださ"
        "い)。",
    ),
    lecture="3.2, fig. 18",
)
def field_pool_steps_by_one(layers: list[Layer]) -> int:
    return _field(_windows([{"s": 1} | layer for layer in layers]))


@misconception("receptive_field", POOL_BY_K, lecture="3.2, fig. 18")
def field_pool_always_steps_by_k(layers: list[Layer]) -> int:
    def window(layer: Layer) -> Window:
        k, p, s = _window(layer)
        return k, p, k if layer["op"] == "pool" else s

    return _field(_windows(layers, window))


@misconception(
    "receptive_field",
    Text(
        "In your code every layer adds its whole kernel; one cell of it belongs to what was counted before.",
        "層ごとに kernel の 1 辺をそのまま足しています。そのうち 1 マスは、すでに数えた範囲に含まれます。",
    ),
    lecture="3.3, eq. 54",
)
def kernels_added_whole(layers: list[Layer]) -> int:
    return _field(_windows(layers), cells=lambda k, _p: k)


@misconception(
    "receptive_field",
    Text(
        "Your code goes through the layers from the wrong end: the stride of a layer matters for the layers that "
        "come after it.",
        "層を逆の端からたどっています。ある層の stride が影響するのは、その層より後の層です。",
    ),
    lecture="3.3, eq. 54",
)
def layers_in_the_wrong_order(layers: list[Layer]) -> int:
    return _field(_windows(layers[::-1]))


@misconception(
    "receptive_field",
    Text(
        "Your code takes the padding off; cells of padding belong to the patch too.",
        "padding の分を引いています。padding のマスも範囲に含まれます。",
    ),
    lecture="3.3, eq. 54",
)
def padding_subtracted(layers: list[Layer]) -> int:
    return _field(_windows(layers), cells=lambda k, p: k - 1 - 2 * p)


@misconception(
    "receptive_field",
    Text(
        "Your result is one too small: your count starts at 0, but even without layers an output sees one cell.",
        "結果が 1 つ小さくなっています。0 から数え始めていますが、層がなくても出力は 1 マスを見ています。",
    ),
    lecture="3.3, eq. 54",
)
def count_starts_at_0(layers: list[Layer]) -> int:
    return _field(_windows(layers)) - 1


@misconception("receptive_field", BOOLS, lecture="3.3")
def field_bools_accepted(layers: list[Layer]) -> int:
    plain = [{key: int(value) if isinstance(value, bool) else value for key, value in one.items()} for one in layers]
    return _field(_windows(plain))


@misconception("receptive_field", TYPES, lecture="3.3")
def field_types_not_checked(layers: list[Layer]) -> int:
    return _field(_windows(layers, lambda layer: _checked(layer, types=None)))


@misconception("receptive_field", NOTHING, lecture="3.3")
def field_sizes_not_checked(layers: list[Layer]) -> int:
    return _field(_windows(layers, lambda layer: _checked(layer, types=None, ranges=None)))


@misconception(
    "receptive_field",
    Text(
        "Your code does not refuse layers other than conv and pool: it works with them or passes over them.",
        "conv と pool 以外の層を拒否せず、計算に入れたり読み飛ばしたりしています。",
    ),
    lecture="3.3",
)
def field_of_any_op(layers: list[Layer]) -> int:
    return _field(_windows([layer for layer in layers if layer["op"] in ("conv", "pool")]))


@misconception("receptive_field", OTHER_FOR_SIZES, lecture="3.3")
def field_sizes_by_another_exception(layers: list[Layer]) -> int:
    return _field(_windows(layers, lambda layer: _checked(layer, types=AssertionError, ranges=AssertionError)))


@misconception("receptive_field", OTHER_FOR_TYPES, lecture="3.3")
def field_types_by_another_exception(layers: list[Layer]) -> int:
    return _field(_windows(layers, lambda layer: _checked(layer, types=TypeError)))


@misconception("receptive_field", OTHER_FOR_OPS, lecture="3.3")
def field_ops_by_another_exception(layers: list[Layer]) -> int:
    if any(layer["op"] not in ("conv", "pool") for layer in layers):
        raise KeyError("only conv and pool")
    return _field(_windows(layers))
