"""Known wrong answers to `conv_output_size`."""

from typing import Any

from graders.misconceptions.conv_shapes_messages import (
    BOOLS,
    NOTHING,
    OTHER_FOR_FIT,
    OTHER_FOR_SIZES,
    OTHER_FOR_TYPES,
    TYPES,
)
from saiten.grading import Text, misconception

Refusal = type[Exception] | None


def _check(
    n: int,
    k: int,
    p: int,
    s: int,
    *,
    types: Refusal = ValueError,
    ranges: Refusal = ValueError,
    fit: Refusal = ValueError,
) -> None:
    """Raise these exceptions for a wrong type, for what is out of range and for a kernel that does not fit.

    None lets it pass.
    """
    if types and any(type(size) is not int for size in (n, k, p, s)):
        raise types("a size is not an int")
    if ranges and (min(n, k, s) < 1 or p < 0):
        raise ranges("a size is out of range")
    if fit and k > n + 2 * p:
        raise fit("the kernel does not fit")


def _positions(n: int, k: int, p: int, s: int, **refusals: Any) -> int:
    """The right size, with other checks."""
    _check(n, k, p, s, **refusals)
    return (n + 2 * p - k) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "Your code returns the index of the last position, not the number of positions; indices start at 0.",
        "位置の個数ではなく、最後の位置の index を返しています。index は 0 から始まります。",
    ),
    lecture="3.3, eq. 54",
)
def last_index_for_the_size(n: int, k: int, p: int = 0, s: int = 1) -> int:
    _check(n, k, p, s)
    return (n - k + 2 * p) // s


@misconception(
    "conv_output_size",
    Text(
        "Your code also counts a last step that would leave the input; such a step is not taken (see the top of "
        "the file).",
        "入力からはみ出す最後の 1 歩まで数えています。その 1 歩は進みません (ファイルの冒頭を見てください)。",
    ),
    lecture="3.3",
)
def division_rounded_up(n: int, k: int, p: int = 0, s: int = 1) -> int:
    _check(n, k, p, s)
    return -((k - n - 2 * p) // s) + 1


@misconception(
    "conv_output_size",
    Text(
        "Your code counts the padding once, but the input is padded on both sides (fig. 23).",
        "padding を 1 回しか数えていません。padding は入力の両側に付きます (図 23)。",
    ),
    lecture="3.3, fig. 23",
)
def padding_on_one_side(n: int, k: int, p: int = 0, s: int = 1) -> object:
    _check(n, k, p, s)
    if k > n + p:
        return ...  # some refuse it
    return (n - k + p) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "Your result is too small: counted from the last index, the kernel takes up one cell less than its side.",
        "結果が小さすぎます。最後の index から数えると、kernel が占めるのは 1 辺より 1 マス少なくなります。",
    ),
    lecture="3.3, eq. 54",
)
def whole_kernel_off_the_last_index(n: int, k: int, p: int = 0, s: int = 1) -> int:
    _check(n, k, p, s)
    return (n - 1 - k + 2 * p) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "Your result can be one too large: you start from the number of cells where the lecture starts from the "
        "last index.",
        "結果が 1 つ大きくなることがあります。講義では最後の index から始めますが、マスの個数から始めています。",
    ),
    lecture="3.3, eq. 54",
)
def kernel_off_the_number_of_cells(n: int, k: int, p: int = 0, s: int = 1) -> int:
    _check(n, k, p, s)
    return (n - (k - 1) + 2 * p) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "Your code does not round the division: a remainder gives a fraction, and the result is always a float. A "
        "size is an int.",
        "割り算を丸めていません。余りがあると小数になり、割り切れても float です。サイズは int です。",
    ),
    lecture="3.3",
)
def division_not_rounded(n: int, k: int, p: int = 0, s: int = 1) -> float:
    _check(n, k, p, s)
    return (n - k + 2 * p) / s + 1


@misconception(
    "conv_output_size",
    Text(
        "Your value is right, but it is a float, as np.floor returns it; a size is an int.",
        "値は合っていますが、np.floor のように float で返しています。サイズは int です。",
    ),
    lecture="3.3",
)
def rounded_to_a_float(n: int, k: int, p: int = 0, s: int = 1) -> float:
    return float(_positions(n, k, p, s))


@misconception("conv_output_size", BOOLS, lecture="3.3")
def bools_accepted(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = (int(size) if isinstance(size, bool) else size for size in (n, k, p, s))
    return _positions(n, k, p, s)


@misconception("conv_output_size", TYPES, lecture="3.3")
def types_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _positions(n, k, p, s, types=None)


@misconception("conv_output_size", NOTHING, lecture="3.3")
def sizes_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _positions(n, k, p, s, types=None, ranges=None)


@misconception(
    "conv_output_size",
    Text(
        "In your code floats without a fraction, such as 3.0, pass as sizes; only ints are sizes here.",
        "3.0 のような小数部のない float がサイズとして通っています。サイズとして使えるのは int だけです。",
    ),
    lecture="3.3",
)
def floats_accepted(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = (int(size) if isinstance(size, float) and size.is_integer() else size for size in (n, k, p, s))
    return _positions(n, k, p, s)


@misconception(
    "conv_output_size",
    Text(
        "Your code does not refuse a kernel that is larger than the padded input; such a kernel has no position at "
        "all.",
        "padding した入力より大きい kernel を拒否していません。そのような kernel を置ける位置はありません。",
    ),
    lecture="3.3",
)
def fit_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _positions(n, k, p, s, fit=None)


@misconception(
    "conv_output_size",
    Text(
        "Your code refuses kernels that fit thanks to the padding: it compares them with the input before padding.",
        "padding すれば収まる kernel まで拒否しています。padding する前の入力と比べています。",
    ),
    lecture="3.3",
)
def fit_checked_without_padding(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if k > n:
        raise ValueError("the kernel does not fit")
    return _positions(n, k, p, s)


@misconception(
    "conv_output_size",
    Text(
        "Your code refuses a kernel exactly as large as the padded input; such a kernel has one position.",
        "padding した入力と同じ大きさの kernel まで拒否しています。そのような kernel を置ける位置は 1 つあります。",
    ),
    lecture="3.3",
)
def exact_fit_refused(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if k == n + 2 * p:
        raise ValueError("the kernel does not fit")
    return _positions(n, k, p, s)


@misconception("conv_output_size", OTHER_FOR_SIZES, lecture="3.3")
def conv_sizes_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _positions(n, k, p, s, types=AssertionError, ranges=AssertionError)


@misconception("conv_output_size", OTHER_FOR_TYPES, lecture="3.3")
def conv_types_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _positions(n, k, p, s, types=TypeError)


@misconception("conv_output_size", OTHER_FOR_FIT, lecture="3.3")
def conv_fit_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _positions(n, k, p, s, fit=AssertionError)
