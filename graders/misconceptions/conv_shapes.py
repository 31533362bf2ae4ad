"""How the shapes exercise really goes wrong. Each function stands in for one of reference/conv_shapes.py."""

# ruff: noqa: ARG001 - a mistake may forget an argument

from reference.conv_shapes import _size, conv_output_size
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
def padding_on_one_side(n: int, k: int, p: int = 0, s: int = 1) -> object:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    if k > n + p:
        return ...  # some refuse it
    return (n - k + p) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "The whole k is taken off the last index n - 1, although the kernel's first cell stands on it: "
        "the last start lies only k - 1 before the end.",
        "最後の index n - 1 から k を引いています。kernel の 1 マス目も含まれるので、最後の開始位置は終わりから "
        "k - 1 だけ手前です。",
    ),
    lecture="3.3, eq. 54",
)
def whole_kernel_off_the_last_index(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n - 1 - k + 2 * p) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "k - 1 is taken off the number of cells n; the lecture takes it off the last index n - 1. "
        "So one start too many fits at the end.",
        "マスの数 n から k - 1 を引いています。講義では最後の index n - 1 から引くので、1 つ多くなっています。",
    ),
    lecture="3.3, eq. 54",
)
def kernel_off_the_number_of_cells(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n - (k - 1) + 2 * p) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "The division is not rounded at all: with a remainder the answer is a fraction, and it is always a float. "
        "A size is a whole number, an int.",
        "割り算を丸めていません。割り切れないと小数になり、割り切れても float です。サイズは整数 (int) です。",
    ),
    lecture="3.3",
)
def division_not_rounded(n: int, k: int, p: int = 0, s: int = 1) -> float:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n - k + 2 * p) / s + 1


@misconception(
    "conv_output_size",
    Text(
        "The value is right but comes back as a float, as from np.floor; a size is an int.",
        "値は合っていますが、np.floor のように float で返しています。サイズは int です。",
    ),
    lecture="3.3",
)
def rounded_to_a_float(n: int, k: int, p: int = 0, s: int = 1) -> float:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return float((n - k + 2 * p) // s + 1)


@misconception(
    "same_output_size",
    Text("SAME rounds n / s up; this rounds down.", "SAME では n / s を切り上げます。切り捨てになっています。"),
    lecture="3.3",
)
def same_rounded_down(n: int, s: int = 1) -> object:
    size = _size("n", n) // _size("s", s)
    return size or ...  # some answer at least 1


@misconception(
    "same_output_size",
    Text(
        "One is added even where s divides n: rounding up changes only what has a remainder.",
        "割り切れるときにも 1 を足しています。切り上げで変わるのは余りがあるときだけです。",
    ),
    lecture="3.3",
)
def same_always_one_more(n: int, s: int = 1) -> int:
    return _size("n", n) // _size("s", s) + 1


@misconception(
    "same_output_size",
    Text(
        "n / s is rounded to the nearest whole number; SAME rounds every remainder up, however small.",
        "n / s を四捨五入しています。SAME では余りがどんなに小さくても切り上げます。",
    ),
    lecture="3.3",
)
def same_rounded_to_nearest(n: int, s: int = 1) -> int:
    return round(_size("n", n) / _size("s", s))


@misconception(
    "same_output_size",
    Text(
        "The value is right but comes back as a float, as from np.ceil; a size is an int.",
        "値は合っていますが、np.ceil のように float で返しています。サイズは int です。",
    ),
    lecture="3.3",
)
def same_as_a_float(n: int, s: int = 1) -> float:
    return float(-(-_size("n", n) // _size("s", s)))


@misconception(
    "conv_weight_count",
    Text("The kernel has k * k cells, not k.", "kernel のマスは k 個ではなく k * k 個です。"),
    lecture="3.3",
)
def one_row_of_weights(k: int, c_in: int, c_out: int) -> int:
    return _size("k", k) * c_in * c_out


@misconception(
    "conv_weight_count",
    Text(
        "One bias per output channel is counted as well; only the weights w are asked for.",
        "出力チャンネルごとのバイアスも数えています。求めるのは重み w の数だけです。",
    ),
    lecture="3.3, below eq. 54",
)
def biases_among_the_weights(k: int, c_in: int, c_out: int) -> int:
    return (_size("k", k) ** 2 * c_in + 1) * c_out


@misconception(
    "conv_weight_count",
    Text(
        "Input and output channels are added; every pair of them has a kernel of its own, so they multiply.",
        "入力と出力のチャンネル数を足しています。kernel はその組ごとに 1 つあるので、掛けます。",
    ),
    lecture="3.3, below eq. 54",
)
def channels_added(k: int, c_in: int, c_out: int) -> int:
    return _size("k", k) ** 2 * (c_in + c_out)


@misconception(
    "conv_weight_count",
    Text(
        "The input channels are missing: every output channel has a kernel for each of them.",
        "入力チャンネル数が掛けられていません。出力の各チャンネルは、入力のチャンネルごとに kernel を持ちます。",
    ),
    lecture="3.3, below eq. 54",
)
def input_channels_forgotten(k: int, c_in: int, c_out: int) -> int:
    return _size("k", k) ** 2 * c_out


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
    "bias_count",
    Text(
        "Every position of the input gets a bias; b_{i,j,c} belongs to the positions of the output.",
        "入力の位置ごとに数えています。b_{i,j,c} の i, j は出力の位置です。",
    ),
    lecture="3.3, eq. 54",
)
def biases_of_the_input(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return n**2 * c_out if per_position and conv_output_size(n, k, p, s) else c_out


@misconception(
    "bias_count",
    Text(
        "per_position changes nothing here: with it, every position of the output has its own bias in every channel.",
        "per_position が効いていません。True のときは、出力の位置とチャンネルごとに別のバイアスがあります。",
    ),
    lecture="3.3, eq. 54",
)
def per_position_ignored(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return c_out if not per_position or conv_output_size(n, k, p, s) else 0


@misconception(
    "bias_count",
    Text(
        "per_position counts the positions only: each of them has one bias for every output channel.",
        "per_position のときに位置しか数えていません。どの位置にも出力チャンネルの数だけバイアスがあります。",
    ),
    lecture="3.3, eq. 54",
)
def positions_without_channels(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return conv_output_size(n, k, p, s) ** 2 if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "Biases are counted per position even where per_position is False: then a channel shares one.",
        "per_position が False でも位置ごとに数えています。その場合はチャンネルごとに 1 個です。",
    ),
    lecture="3.3, eq. 54",
)
def always_per_position(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> object:
    if not per_position and _size("k", k) > _size("n", n) + 2 * _size("p", p, 0) and _size("s", s):
        return ...  # some refuse it
    return conv_output_size(n, k, p, s) ** 2 * c_out
