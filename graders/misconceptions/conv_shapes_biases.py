"""Known wrong answers to `bias_count`; a mistake may forget an argument."""

from typing import Any

from graders.misconceptions.conv_shapes_messages import (
    BOOLS,
    OTHER_FOR_FIT,
    OTHER_FOR_SIZES,
    OTHER_FOR_TYPES,
    TYPES,
)
from reference.conv_shapes import conv_output_size
from saiten.grading import Text, misconception

Refusal = type[Exception] | None


def _check(n: int, k: int, p: int, s: int, *, types: Refusal = ValueError, ranges: Refusal = ValueError) -> None:
    """Raise these exceptions for a wrong type and for what is out of range; None lets it pass."""
    if types and any(type(size) is not int for size in (n, k, p, s)):
        raise types("a size is not an int")
    if ranges and (min(n, k, s) < 1 or p < 0):
        raise ranges("a size is out of range")


def _biases(
    n: int, k: int, c_out: int, p: int, s: int, per_position: bool, *, fit: Refusal = ValueError, **refusals: Any
) -> int:
    """The right number, with other checks."""
    _check(n, k, p, s, **refusals)
    if fit and per_position and k > n + 2 * p:
        raise fit("the kernel does not fit")
    return ((n + 2 * p - k) // s + 1) ** 2 * c_out if per_position else c_out


def _bools_as_ints(*sizes: int) -> tuple[int, ...]:
    return tuple(int(size) if isinstance(size, bool) else size for size in sizes)


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
    _check(n, k, p, s)
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
    _check(n, k, p, s)
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
    _biases(n, k, c_out, p, s, per_position)  # refuses what the right function refuses
    return n**2 * c_out if per_position else c_out


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
    _biases(n, k, c_out, p, s, per_position)  # refuses what the right function refuses
    return c_out


@misconception(
    "bias_count",
    Text(
        "With per_position your code counts the positions only; there, every output channel has biases of its own.",
        "per_position のとき、位置しか数えていません。バイアスは出力チャンネルごとにも別々です。",
    ),
    lecture="3.3, eq. 54",
)
def positions_without_channels(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    _check(n, k, p, s)
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
    _check(n, k, p, s)
    if not per_position and k > n + 2 * p:
        return ...  # some refuse it
    return conv_output_size(n, k, p, s) ** 2 * c_out


@misconception("bias_count", BOOLS, lecture="3.3")
def bias_bools_accepted(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _bools_as_ints(n, k, p, s)
    return _biases(n, k, c_out, p, s, per_position)


@misconception("bias_count", TYPES, lecture="3.3")
def bias_types_not_checked(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    return _biases(n, k, c_out, p, s, per_position, types=None)


@misconception(
    "bias_count",
    Text(
        "You check n, k, p and s only with per_position; they must always be checked.",
        "n, k, p, s を per_position のときしか確かめていません。いつでも確かめる必要があります。",
    ),
    lecture="3.3",
)
def unused_sizes_not_checked(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "Your code refuses a kernel that does not fit even without per_position, where the sizes do not matter.",
        "per_position が False のときも、収まらない kernel を拒否しています。その場合、サイズは答えに関係しません。",
    ),
    lecture="3.3",
)
def fit_always_demanded(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    size = conv_output_size(n, k, p, s)
    return size**2 * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "With per_position your code does not refuse a kernel larger than the padded input, which has no position.",
        "per_position のとき、padding した入力より大きい kernel を拒否していません。置ける位置がありません。",
    ),
    lecture="3.3",
)
def bias_fit_not_checked(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    return _biases(n, k, c_out, p, s, per_position, fit=None)


@misconception(
    "bias_count",
    Text(
        "Without per_position your code accepts True as a size: for Python a bool is an int, but here it is not a "
        "size.",
        "per_position が False のとき、True がサイズとして通っています。Python では bool も int の一種ですが、ここ"
        "では使えません。",
    ),
    lecture="3.3",
)
def bias_bools_accepted_when_shared(
    n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False
) -> int:
    if not per_position:
        n, k, p, s = _bools_as_ints(n, k, p, s)
    return _biases(n, k, c_out, p, s, per_position)


@misconception(
    "bias_count",
    Text(
        "Without per_position your code does not check the types: floats and True pass as sizes there.",
        "per_position が False のとき、型を確かめていないので、float や True がサイズとして通っています。",
    ),
    lecture="3.3",
)
def bias_types_not_checked_when_shared(
    n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False
) -> int:
    return _biases(n, k, c_out, p, s, per_position, types=ValueError if per_position else None)


@misconception("bias_count", OTHER_FOR_SIZES, lecture="3.3")
def bias_sizes_by_another_exception(
    n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False
) -> int:
    return _biases(n, k, c_out, p, s, per_position, types=AssertionError, ranges=AssertionError)


@misconception("bias_count", OTHER_FOR_TYPES, lecture="3.3")
def bias_types_by_another_exception(
    n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False
) -> int:
    return _biases(n, k, c_out, p, s, per_position, types=TypeError)


@misconception("bias_count", OTHER_FOR_FIT, lecture="3.3")
def bias_fit_by_another_exception(
    n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False
) -> int:
    return _biases(n, k, c_out, p, s, per_position, fit=AssertionError)
