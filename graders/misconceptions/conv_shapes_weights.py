"""Known wrong answers to `conv_weight_count`."""

from graders.misconceptions.conv_shapes_messages import (
    BOOLS,
    NOTHING,
    OTHER_FOR_SIZES,
    OTHER_FOR_TYPES,
    TYPES,
)
from reference.conv_shapes import _size
from saiten.grading import Text, misconception

Refusal = type[Exception] | None


def _weights(k: int, c_in: int, c_out: int, *, types: Refusal = ValueError, ranges: Refusal = ValueError) -> int:
    """The right number, with these exceptions for a wrong type and for what is out of range; None lets it pass."""
    if types and type(k) is not int:
        raise types("k is not an int")
    if ranges and k < 1:
        raise ranges("k is out of range")
    return k**2 * c_in * c_out


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
    "conv_weight_count",
    Text(
        "Your code leaves out the output channels; each of them has kernels of its own.",
        "出力チャンネルを数えていません。出力の各チャンネルは自分の kernel を持ちます。",
    ),
    lecture="3.3, below eq. 54",
)
def output_channels_forgotten(k: int, c_in: int, c_out: int) -> int:  # noqa: ARG001
    return _size("k", k) ** 2 * c_in


@misconception("conv_weight_count", BOOLS, lecture="3.3")
def weight_bools_accepted(k: int, c_in: int, c_out: int) -> int:
    return _weights(int(k) if isinstance(k, bool) else k, c_in, c_out)


@misconception("conv_weight_count", TYPES, lecture="3.3")
def weight_types_not_checked(k: int, c_in: int, c_out: int) -> int:
    return _weights(k, c_in, c_out, types=None)


@misconception("conv_weight_count", NOTHING, lecture="3.3")
def weight_sizes_not_checked(k: int, c_in: int, c_out: int) -> int:
    return _weights(k, c_in, c_out, types=None, ranges=None)


@misconception("conv_weight_count", OTHER_FOR_SIZES, lecture="3.3")
def weight_sizes_by_another_exception(k: int, c_in: int, c_out: int) -> int:
    return _weights(k, c_in, c_out, types=AssertionError, ranges=AssertionError)


@misconception("conv_weight_count", OTHER_FOR_TYPES, lecture="3.3")
def weight_types_by_another_exception(k: int, c_in: int, c_out: int) -> int:
    return _weights(k, c_in, c_out, types=TypeError)
