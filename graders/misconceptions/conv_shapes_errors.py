"""Which unusable sizes students let pass in the shapes exercise, or refuse without need."""

from reference.conv_shapes import (
    _size,
)
from saiten.grading import Text, misconception

BOOLS = Text(
    "In your code True and False pass as sizes: for Python a bool is an int, but here it is not a size.",
    "True や False がサイズとして通っています。Python では bool も int の一種ですが、ここではサイズとして使えません。",
)
TYPES = Text(
    "Your code checks the range of the sizes but not their type, so that floats and True pass.",
    "サイズの範囲は確かめていますが、型を確かめていないので、float や True が通っています。",
)
NOTHING = Text(
    "Your code does not refuse unusable sizes: it works with 0, negative numbers, floats and True as well.",
    "使えないサイズを拒否していません。0 や負の数、float、True でもそのまま計算しています。",
)


@misconception("conv_output_size", BOOLS, lecture="3.3")
def bools_accepted(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if not all(isinstance(size, int) for size in (n, k, p, s)) or min(n, k, s) < 1 or p < 0 or k > n + 2 * p:
        raise ValueError("unusable sizes")
    return (n + 2 * p - k) // s + 1


@misconception("conv_output_size", TYPES, lecture="3.3")
def types_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if min(n, k, s) < 1 or p < 0 or k > n + 2 * p:
        raise ValueError("unusable sizes")
    return (n + 2 * p - k) // s + 1


@misconception("conv_output_size", NOTHING, lecture="3.3")
def sizes_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n + 2 * p - k) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "In your code floats without a fraction, such as 3.0, pass as sizes; only ints are sizes here.",
        "3.0 のような小数部のない float がサイズとして通っています。サイズとして使えるのは int だけです。",
    ),
    lecture="3.3",
)
def floats_accepted(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if any(isinstance(size, bool) or size != int(size) for size in (n, k, p, s)):
        raise ValueError("not whole numbers")
    if min(n, k, s) < 1 or p < 0 or k > n + 2 * p:
        raise ValueError("unusable sizes")
    return int((n + 2 * p - k) // s + 1)


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
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return (n + 2 * p - k) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "Your code refuses kernels that fit thanks to the padding: it compares them with the input before padding.",
        "padding すれば収まる kernel まで拒否しています。padding する前の入力と比べています。",
    ),
    lecture="3.3",
)
def fit_checked_without_padding(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n:
        raise ValueError("the kernel does not fit")
    return (n + 2 * p - k) // s + 1


@misconception("same_output_size", BOOLS, lecture="3.3")
def same_bools_accepted(n: int, s: int = 1) -> int:
    if not isinstance(n, int) or not isinstance(s, int) or n < 1 or s < 1:
        raise ValueError("unusable sizes")
    return -(-n // s)


@misconception("same_output_size", TYPES, lecture="3.3")
def same_types_not_checked(n: int, s: int = 1) -> int:
    if n < 1 or s < 1:
        raise ValueError("unusable sizes")
    return -(-n // s)


@misconception("same_output_size", NOTHING, lecture="3.3")
def same_not_checked(n: int, s: int = 1) -> int:
    return -(-n // s)


@misconception("conv_weight_count", BOOLS, lecture="3.3")
def weight_bools_accepted(k: int, c_in: int, c_out: int) -> int:
    if not isinstance(k, int) or k < 1:
        raise ValueError("unusable k")
    return k * k * c_in * c_out


@misconception("conv_weight_count", TYPES, lecture="3.3")
def weight_types_not_checked(k: int, c_in: int, c_out: int) -> int:
    if k < 1:
        raise ValueError("unusable k")
    return k * k * c_in * c_out


@misconception("conv_weight_count", NOTHING, lecture="3.3")
def weight_sizes_not_checked(k: int, c_in: int, c_out: int) -> int:
    return k * k * c_in * c_out


@misconception(
    "conv_output_size",
    Text(
        "Your code refuses a kernel exactly as large as the padded input; such a kernel has one position.",
        "padding した入力と同じ大きさの kernel まで拒否しています。そのような kernel を置ける位置は 1 つあります。",
    ),
    lecture="3.3",
)
def exact_fit_refused(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k >= n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n + 2 * p - k) // s + 1
