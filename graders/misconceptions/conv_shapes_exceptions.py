"""Unusable arguments that are refused, but not by the ValueError that is asked for."""

from reference.conv_shapes import (
    _size,
    conv_output_size,
    equivalent_convolution,
)
from saiten.grading import Text, misconception

SIZES = Text(
    "Your code refuses unusable sizes, but with another exception than ValueError, for example by an assert.",
    "使えないサイズを拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)
TYPES = Text(
    "For sizes of a wrong type your code raises another exception, such as TypeError, not the ValueError asked for.",
    "型が違うサイズのとき、求められている ValueError ではなく TypeError などの別の例外になっています。",
)
FIT = Text(
    "Your code refuses what does not fit, but with another exception than ValueError, for example by an assert.",
    "収まらない場合を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)
OPS = Text(
    "Your code stops at an unknown op, but with another exception than ValueError, such as KeyError.",
    "扱えない op で止まってはいますが、ValueError ではなく KeyError などの別の例外になっています。",
)


@misconception("conv_output_size", SIZES, lecture="3.3")
def conv_sizes_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if any(type(size) is not int for size in (n, k, p, s)) or min(n, k, s) < 1 or p < 0:
        raise AssertionError("unusable sizes")
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n + 2 * p - k) // s + 1


@misconception("conv_output_size", TYPES, lecture="3.3")
def conv_types_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if any(type(size) is not int for size in (n, k, p, s)):
        raise TypeError("sizes are ints")
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n + 2 * p - k) // s + 1


@misconception("conv_output_size", FIT, lecture="3.3")
def conv_fit_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise AssertionError("the kernel does not fit")
    return (n + 2 * p - k) // s + 1


@misconception("same_output_size", SIZES, lecture="3.3")
def same_sizes_by_another_exception(n: int, s: int = 1) -> int:
    if any(type(size) is not int for size in (n, s)) or min(n, s) < 1:
        raise AssertionError("unusable sizes")
    return -(-_size("n", n) // _size("s", s))


@misconception("same_output_size", TYPES, lecture="3.3")
def same_types_by_another_exception(n: int, s: int = 1) -> int:
    if any(type(size) is not int for size in (n, s)):
        raise TypeError("sizes are ints")
    return -(-_size("n", n) // _size("s", s))


@misconception("transposed_output_size", SIZES, lecture="3.3")
def transposed_sizes_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if any(type(size) is not int for size in (n, k, p, s)) or min(n, k, s) < 1 or p < 0:
        raise AssertionError("unusable sizes")
    return equivalent_convolution(n, k, p, s)["output_size"]


@misconception("transposed_output_size", TYPES, lecture="3.3")
def transposed_types_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if any(type(size) is not int for size in (n, k, p, s)):
        raise TypeError("sizes are ints")
    return equivalent_convolution(n, k, p, s)["output_size"]


@misconception("transposed_output_size", FIT, lecture="3.3, fig. 26")
def transposed_fit_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise AssertionError("nothing would be left")
    return s * (n - 1) + k - 2 * p


@misconception("equivalent_convolution", SIZES, lecture="3.3")
def dilated_sizes_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    if any(type(size) is not int for size in (n, k, p, s)) or min(n, k, s) < 1 or p < 0:
        raise AssertionError("unusable sizes")
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated, padding = s * (n - 1) + 1, k - 1 - p
    if padding < 0:
        raise ValueError("too much padding")
    size = conv_output_size(dilated, k, padding)
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": padding, "stride": 1, "output_size": size}


@misconception("equivalent_convolution", TYPES, lecture="3.3")
def dilated_types_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    if any(type(size) is not int for size in (n, k, p, s)):
        raise TypeError("sizes are ints")
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated, padding = s * (n - 1) + 1, k - 1 - p
    if padding < 0:
        raise ValueError("too much padding")
    size = conv_output_size(dilated, k, padding)
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": padding, "stride": 1, "output_size": size}


@misconception("equivalent_convolution", FIT, lecture="3.3, fig. 26")
def dilated_fit_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated, padding = s * (n - 1) + 1, k - 1 - p
    if padding < 0 or dilated + 2 * padding < k:
        raise AssertionError("nothing would be left")
    size = conv_output_size(dilated, k, padding)
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": padding, "stride": 1, "output_size": size}


@misconception("conv_weight_count", SIZES, lecture="3.3")
def weight_sizes_by_another_exception(k: int, c_in: int, c_out: int) -> int:
    if type(k) is not int or k < 1:
        raise AssertionError("unusable sizes")
    return _size("k", k) ** 2 * c_in * c_out


@misconception("conv_weight_count", TYPES, lecture="3.3")
def weight_types_by_another_exception(k: int, c_in: int, c_out: int) -> int:
    if type(k) is not int:
        raise TypeError("sizes are ints")
    return _size("k", k) ** 2 * c_in * c_out


@misconception("bias_count", SIZES, lecture="3.3")
def bias_sizes_by_another_exception(
    n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False
) -> int:
    if any(type(size) is not int for size in (n, k, p, s)) or min(n, k, s) < 1 or p < 0:
        raise AssertionError("unusable sizes")
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out


@misconception("bias_count", TYPES, lecture="3.3")
def bias_types_by_another_exception(
    n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False
) -> int:
    if any(type(size) is not int for size in (n, k, p, s)):
        raise TypeError("sizes are ints")
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out


@misconception("bias_count", FIT, lecture="3.3")
def bias_fit_by_another_exception(
    n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False
) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if per_position and k > n + 2 * p:
        raise AssertionError("the kernel does not fit")
    return ((n + 2 * p - k) // s + 1) ** 2 * c_out if per_position else c_out
