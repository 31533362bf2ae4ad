"""Known wrong answers to `same_output_size`."""

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


def _same(n: int, s: int, *, types: Refusal = ValueError, ranges: Refusal = ValueError) -> int:
    """The right size, with these exceptions for a wrong type and for what is out of range; None lets it pass."""
    if types and (type(n) is not int or type(s) is not int):
        raise types("a size is not an int")
    if ranges and min(n, s) < 1:
        raise ranges("a size is out of range")
    return -(-n // s)


@misconception(
    "same_output_size",
    Text(
        "Your code drops the remainder of n / s; with SAME padding a remainder gives one more position.",
        "n / s の余りを切り捨てています。SAME padding では、余りがあれば位置が 1 つ増えます。",
    ),
    lecture="3.3",
)
def same_rounded_down(n: int, s: int = 1) -> object:
    size = _size("n", n) // _size("s", s)
    return size or ...  # some answer at least 1


@misconception(
    "same_output_size",
    Text(
        "Your code rounds n / s to the nearest whole number; with SAME padding even a small remainder gives a "
        "position.",
        "n / s を四捨五入しています。SAME padding では、余りがわずかでも位置が 1 つ増えます。",
    ),
    lecture="3.3",
)
def same_rounded_to_nearest(n: int, s: int = 1) -> int:
    return round(_size("n", n) / _size("s", s))


@misconception(
    "same_output_size",
    Text(
        "Your value is right, but it is a float, as np.ceil returns it; a size is an int.",
        "値は合っていますが、np.ceil のように float で返しています。サイズは int です。",
    ),
    lecture="3.3",
)
def same_as_a_float(n: int, s: int = 1) -> float:
    return float(_same(n, s))


@misconception(
    "same_output_size",
    Text(
        "Your code adds one to the quotient even where s divides n; nothing is left over there.",
        "n が s で割り切れるときも商に 1 を足しています。そのとき余りはありません。",
    ),
    lecture="3.3",
)
def same_always_one_more(n: int, s: int = 1) -> object:
    n, s = _size("n", n), _size("s", s)
    return n // s + 1 if s > 1 else ...  # stride 1 is often put right


@misconception("same_output_size", BOOLS, lecture="3.3")
def same_bools_accepted(n: int, s: int = 1) -> int:
    n, s = (int(size) if isinstance(size, bool) else size for size in (n, s))
    return _same(n, s)


@misconception("same_output_size", TYPES, lecture="3.3")
def same_types_not_checked(n: int, s: int = 1) -> int:
    return _same(n, s, types=None)


@misconception("same_output_size", NOTHING, lecture="3.3")
def same_not_checked(n: int, s: int = 1) -> int:
    return _same(n, s, types=None, ranges=None)


@misconception("same_output_size", OTHER_FOR_SIZES, lecture="3.3")
def same_sizes_by_another_exception(n: int, s: int = 1) -> int:
    return _same(n, s, types=AssertionError, ranges=AssertionError)


@misconception("same_output_size", OTHER_FOR_TYPES, lecture="3.3")
def same_types_by_another_exception(n: int, s: int = 1) -> int:
    return _same(n, s, types=TypeError)
