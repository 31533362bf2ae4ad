"""How the shapes exercise really goes wrong. Each function stands in for one of reference/conv_shapes.py."""

from typing import Any

from reference.conv_shapes import _size, _window, conv_output_size, transposed_output_size
from saiten.grading import Text, misconception


@misconception(
    "conv_output_size",
    Text(
        "One position is missing: indices run from 0 to (n - 1 + 2p - (k - 1)) / s, so there is one more.",
        "1 つ足りません。index は 0 から (n - 1 + 2p - (k - 1)) / s までなので、個数はそれに 1 を足した値です。",
    ),
    lecture="3.3, eq. 54",
)
def last_index_for_the_size(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n - k + 2 * p) // s


@misconception(
    "conv_output_size",
    Text(
        "A last step that would leave the input is counted: round down (only SAME rounds up).",
        "入力からはみ出す最後の 1 歩まで数えています。切り捨てにしてください(切り上げるのは SAME だけです)。",
    ),
    lecture="3.3",
)
def division_rounded_up(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return -((k - n - 2 * p) // s) + 1


@misconception(
    "conv_output_size",
    Text("Padding counts on both sides: 2p, not p.", "padding は両側に付くので、p ではなく 2p です。"),
    lecture="3.3, fig. 23",
)
def padding_on_one_side(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + p:
        raise ValueError("the kernel does not fit")
    return (n - k + p) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "True and False pass as sizes, since a bool is an int in Python: refuse bools by name.",
        "Python では bool も int の一種なので、True がサイズとして通っています。bool は拒否してください。",
    ),
    lecture="3.3",
)
def bools_accepted(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if not all(isinstance(size, int) for size in (n, k, p, s)) or min(n, k, s) < 1 or p < 0 or k > n + 2 * p:
        raise ValueError("unusable sizes")
    return (n + 2 * p - k) // s + 1


@misconception(
    "same_output_size",
    Text("SAME rounds n / s up; this rounds down.", "SAME では n / s を切り上げます。切り捨てになっています。"),
    lecture="3.3",
)
def same_rounded_down(n: int, s: int = 1) -> int:
    return max(1, _size("n", n) // _size("s", s))


@misconception(
    "transposed_output_size",
    Text(
        "The padding enlarges the output here; in a transposed convolution it takes 2p away.",
        "padding で出力が大きくなっています。transposed convolution では 2p だけ小さくなります。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_padding_added(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("nothing would be left")
    return s * (n - 1) + k + 2 * p


@misconception(
    "transposed_output_size",
    Text(
        "The output is s times the input only if k = s and p = 0: the last input has no stride after it.",
        "出力が入力の s 倍になるのは k = s, p = 0 のときだけです。最後の入力の後には stride がありません。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_stride_after_the_last(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("nothing would be left")
    return s * n + k - 1 - 2 * p


@misconception(
    "equivalent_convolution",
    Text(
        "There are s zeros between the inputs; s - 1 are enough to put them s apart.",
        "入力の間の 0 が s 個になっています。間隔を s にするには s - 1 個です。",
    ),
    lecture="3.3, fig. 26",
)
def one_zero_too_many(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("nothing would be left")
    dilated = n + s * (n - 1)
    return {
        "dilated_size": dilated,
        "zeros_between": s,
        "padding": k - 1 - p,
        "stride": 1,
        "output_size": dilated + k - 1 - 2 * p,
    }


@misconception(
    "equivalent_convolution",
    Text(
        "The padding is still p; the convolution that does the same pads by k - 1 - p.",
        "padding が p のままです。同じ働きをする convolution の padding は k - 1 - p です。",
    ),
    lecture="3.3, fig. 26",
)
def padding_kept(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1) + 1
    if p > k - 1 or dilated + k - 1 - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": dilated,
        "zeros_between": s - 1,
        "padding": p,
        "stride": 1,
        "output_size": dilated + k - 1 - 2 * p,
    }


@misconception(
    "conv_weight_count",
    Text("The kernel has k * k cells, not k.", "kernel のマスは k 個ではなく k * k 個です。"),
    lecture="3.3",
)
def one_row_of_weights(k: int, c_in: int, c_out: int) -> int:
    return _size("k", k) * c_in * c_out


@misconception(
    "bias_count",
    Text(
        "This is the lecture's count, which starts at 0 and forgets the last index: one more row and column.",
        "講義の式のままです。index は 0 から始まるので、縦横とも 1 つずつ多くなります。",
    ),
    lecture="3.3, below eq. 54",
)
def biases_as_printed(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return (conv_output_size(n, k, p, s) - 1) ** 2 * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "Positions are counted along one side only; the output has as many rows as columns.",
        "位置を 1 辺の分しか数えていません。出力には同じ数の行と列があります。",
    ),
    lecture="3.3, eq. 54",
)
def biases_along_one_side(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return conv_output_size(n, k, p, s) * c_out if per_position else c_out


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
