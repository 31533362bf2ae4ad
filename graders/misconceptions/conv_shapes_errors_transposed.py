"""Which unusable sizes students let pass in the two functions for transposed convolutions."""

from graders.misconceptions.conv_shapes_errors import BOOLS, NOTHING, TYPES
from reference.conv_shapes import (
    _size,
    conv_output_size,
    equivalent_convolution,
)
from saiten.grading import Text, misconception


@misconception("transposed_output_size", BOOLS, lecture="3.3")
def transposed_bools_accepted(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = (int(size) if isinstance(size, bool) else size for size in (n, k, p, s))
    return equivalent_convolution(n, k, p, s)["output_size"]


@misconception("transposed_output_size", TYPES, lecture="3.3")
def transposed_types_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if min(n, k, s) < 1 or p < 0 or p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("unusable sizes")
    return s * (n - 1) + k - 2 * p


@misconception("transposed_output_size", NOTHING, lecture="3.3")
def transposed_sizes_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("nothing would be left")
    return s * (n - 1) + k - 2 * p


@misconception(
    "transposed_output_size",
    Text(
        "Your code does not refuse a padding above k - 1; the convolution of fig. 26 would need a negative padding "
        "then.",
        "k - 1 を超える padding を拒否していません。図 26 の convolution の padding が負になってしまいます。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_padding_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if s * (n - 1) + k - 2 * p < 1:
        raise ValueError("nothing would be left")
    return s * (n - 1) + k - 2 * p


@misconception(
    "transposed_output_size",
    Text(
        "Your code does not refuse sizes for which the output would be below 1; it returns 0 or a negative number.",
        "出力が 1 より小さくなる場合を拒否せず、0 や負の数を返しています。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_fit_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if p > k - 1:
        raise ValueError("too much padding")
    return s * (n - 1) + k - 2 * p


@misconception(
    "transposed_output_size",
    Text(
        "Your code refuses neither a padding above k - 1 nor an output below 1.",
        "k - 1 を超える padding も、1 より小さい出力も拒否していません。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_nothing_refused(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return s * (n - 1) + k - 2 * p


@misconception(
    "transposed_output_size",
    Text(
        "Your code refuses a padding of k - 1 too; so much padding is still allowed.",
        "k - 1 ちょうどの padding まで拒否しています。ここまでは許されます。",
    ),
    lecture="3.3, fig. 26",
)
def padding_k_minus_1_refused(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if equivalent_convolution(n, k, p, s)["padding"] == 0:
        raise ValueError("too much padding")
    return s * (n - 1) + k - 2 * p


@misconception("equivalent_convolution", BOOLS, lecture="3.3")
def dilated_bools_accepted(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = (int(size) if isinstance(size, bool) else size for size in (n, k, p, s))
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated, padding = s * (n - 1) + 1, k - 1 - p
    if padding < 0:
        raise ValueError("too much padding")
    size = conv_output_size(dilated, k, padding)
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": padding, "stride": 1, "output_size": size}


@misconception("equivalent_convolution", TYPES, lecture="3.3")
def dilated_types_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    dilated, padding = s * (n - 1) + 1, k - 1 - p
    size = dilated + 2 * padding - k + 1
    if min(n, k, s) < 1 or p < 0 or padding < 0 or size < 1:
        raise ValueError("unusable sizes")
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": padding, "stride": 1, "output_size": size}


@misconception("equivalent_convolution", NOTHING, lecture="3.3")
def dilated_sizes_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    dilated, padding = s * (n - 1) + 1, k - 1 - p
    size = dilated + 2 * padding - k + 1
    if padding < 0 or size < 1:
        raise ValueError("nothing would be left")
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": padding, "stride": 1, "output_size": size}


@misconception(
    "equivalent_convolution",
    Text(
        "Your code does not refuse a p above k - 1, and the padding that you return is negative then.",
        "k - 1 を超える p を拒否していないので、返す padding が負になっています。",
    ),
    lecture="3.3, fig. 26",
)
def dilated_padding_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated, padding = s * (n - 1) + 1, k - 1 - p
    size = dilated + 2 * padding - k + 1
    if size < 1:
        raise ValueError("nothing would be left")
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": padding, "stride": 1, "output_size": size}


@misconception(
    "equivalent_convolution",
    Text(
        "Your code does not refuse sizes for which the output would be below 1; it returns 0 or a negative number.",
        "出力が 1 より小さくなる場合を拒否せず、0 や負の数を返しています。",
    ),
    lecture="3.3, fig. 26",
)
def dilated_fit_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated, padding = s * (n - 1) + 1, k - 1 - p
    if padding < 0:
        raise ValueError("too much padding")
    size = dilated + 2 * padding - k + 1
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": padding, "stride": 1, "output_size": size}


@misconception(
    "transposed_output_size",
    Text(
        "Your code returns an output of 0, as it refuses negative ones only; a map has at least one cell.",
        "出力 0 を返しています。拒否しているのは負の場合だけですが、出力には少なくとも 1 マスが必要です。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_output_of_0_accepted(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    size = s * (n - 1) + k - 2 * p
    if p > k - 1 or size < 0:
        raise ValueError("nothing would be left")
    return size


@misconception(
    "equivalent_convolution",
    Text(
        "Your code returns an output of 0, as it refuses negative ones only; a map has at least one cell.",
        "出力 0 を返しています。拒否しているのは負の場合だけですが、出力には少なくとも 1 マスが必要です。",
    ),
    lecture="3.3, fig. 26",
)
def dilated_output_of_0_accepted(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated, padding = s * (n - 1) + 1, k - 1 - p
    size = dilated + 2 * padding - k + 1
    if padding < 0 or size < 0:
        raise ValueError("nothing would be left")
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": padding, "stride": 1, "output_size": size}
