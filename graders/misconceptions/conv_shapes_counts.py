"""Known wrong answers to `conv_weight_count` and `bias_count`; a mistake may forget an argument."""

from reference.conv_shapes import (
    _size,
    conv_output_size,
)
from saiten.grading import Text, misconception


@misconception(
    "conv_weight_count",
    Text(
        "Your code counts one row of the kernel only; a kernel has as many rows as columns.",
        "kernel の 1 行分しか数えていません。kernel には列と同じ数の行があります。",
    ),
    lecture="3.3",
)
def one_row_of_weights(k: int, c_in: int, c_out: int) -> int:
    return _size("k", k) * c_in * c_out


@misconception(
    "conv_weight_count",
    Text(
        "Your code counts the biases too; this function counts the weights w only.",
        "バイアスも数えています。この関数で数えるのは重み w だけです。",
    ),
    lecture="3.3, below eq. 54",
)
def biases_among_the_weights(k: int, c_in: int, c_out: int) -> int:
    return (_size("k", k) ** 2 * c_in + 1) * c_out


@misconception(
    "conv_weight_count",
    Text(
        "Your code adds the input and the output channels; every pair of them has a kernel of its own.",
        "入力と出力のチャンネル数を足しています。入力と出力のチャンネルの組ごとに別の kernel があります。",
    ),
    lecture="3.3, below eq. 54",
)
def channels_added(k: int, c_in: int, c_out: int) -> int:
    return _size("k", k) ** 2 * (c_in + c_out)


@misconception(
    "conv_weight_count",
    Text(
        "Your code leaves out the input channels; an output channel has a kernel for each of them.",
        "入力チャンネルを数えていません。出力の各チャンネルは、入力のチャンネルごとに kernel を持ちます。",
    ),
    lecture="3.3, below eq. 54",
)
def input_channels_forgotten(k: int, c_in: int, c_out: int) -> int:  # noqa: ARG001
    return _size("k", k) ** 2 * c_out


@misconception(
    "bias_count",
    Text(
        "Your code counts as the lecture prints it, with the last index in place of the number of positions (top "
        "of the file).",
        "講義の印刷のとおり、位置の個数ではなく最後の index で数えています (ファイルの冒頭を見てください)。",
    ),
    lecture="3.3, below eq. 54",
)
def biases_as_printed(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return (conv_output_size(n, k, p, s) - 1) ** 2 * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "Your code counts the positions along one side of the output only; the output is a square.",
        "出力の 1 辺に沿った位置しか数えていません。出力は正方形です。",
    ),
    lecture="3.3, eq. 54",
)
def biases_along_one_side(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return conv_output_size(n, k, p, s) * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "Your code counts a bias for every position of the input; in eq. 54 a bias belongs to a position of the "
        "output.",
        "入力の位置ごとにバイアスを数えています。式 (54) のバイアスは出力の位置ごとにあります。",
    ),
    lecture="3.3, eq. 54",
)
def biases_of_the_input(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return n**2 * c_out if per_position and conv_output_size(n, k, p, s) else c_out


@misconception(
    "bias_count",
    Text(
        "per_position changes nothing in your code; with it, the positions of the output no longer share a bias "
        "(eq. 54).",
        "per_position が効いていません。True のときは、出力の位置どうしがバイアスを共有しません (式 (54))。",
    ),
    lecture="3.3, eq. 54",
)
def per_position_ignored(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return c_out if not per_position or conv_output_size(n, k, p, s) else 0


@misconception(
    "bias_count",
    Text(
        "With per_position your code counts the positions only; there, every output channel has biases of its own.",
        "per_position のとき、位置しか数えていません。バイアスは出力チャンネルごとにも別々です。",
    ),
    lecture="3.3, eq. 54",
)
def positions_without_channels(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return conv_output_size(n, k, p, s) ** 2 if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "Your code counts a bias per position even without per_position, where all positions of a channel share one.",
        "per_position が False でも位置ごとに数えています。その場合、1 つのチャンネルの全ての位置がバイアスを共有し"
        "ます。",
    ),
    lecture="3.3, eq. 54",
)
def always_per_position(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> object:
    if not per_position and _size("k", k) > _size("n", n) + 2 * _size("p", p, 0) and _size("s", s):
        return ...  # some refuse it
    return conv_output_size(n, k, p, s) ** 2 * c_out


@misconception(
    "conv_weight_count",
    Text(
        "Your code leaves out the output channels; each of them has kernels of its own.",
        "出力チャンネルを数えていません。出力の各チャンネルは自分の kernel を持ちます。",
    ),
    lecture="3.3, below eq. 54",
)
def output_channels_forgotten(k: int, c_in: int, c_out: int) -> int:  # noqa: ARG001
    return _size("k", k) ** 2 * c_in
