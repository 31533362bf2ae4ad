"""Which unusable sizes students let pass in the shapes exercise, or refuse without need."""

from reference.conv_shapes import _size, conv_output_size, equivalent_convolution
from saiten.grading import Text, misconception

BOOLS = Text(
    "True and False pass as sizes, since a bool is an int in Python: refuse bools by name.",
    "Python では bool も int の一種なので、True がサイズとして通っています。bool は拒否してください。",
)
TYPES = Text(
    "The range of the sizes is checked, but not their type: floats such as 3.0 or 2.5 and True pass as sizes.",
    "サイズの範囲は確かめていますが、型を確かめていません。3.0 や 2.5 のような float や True が通っています。",
)
NOTHING = Text(
    "The sizes are not checked at all: 0, negative numbers, floats and True are all worked with.",
    "サイズを何も確かめていません。0 や負の数、float、True でもそのまま計算しています。",
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
        "Floats without a fraction, such as 3.0, pass as sizes; only ints are sizes here.",
        "3.0 のような小数部のない float が通っています。サイズとして使えるのは int だけです。",
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
        "Whether the kernel fits is not checked: where k is larger than the padded input there is no position at all.",
        "kernel が収まるかどうかを確かめていません。padding した入力より k が大きいと、置ける位置はありません。",
    ),
    lecture="3.3",
)
def fit_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return (n + 2 * p - k) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "A kernel larger than n is refused even where the padding makes room for it: compare k with the padded input.",
        "padding すれば収まる kernel も、n より大きいと拒否しています。padding 後のサイズと比べてください。",
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
        "A padding of more than k - 1 passes: the convolution that does the same would have a negative padding.",
        "k - 1 より大きい padding が通っています。対応する convolution の padding が負になってしまいます。",
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
        "An output below 1 is returned as it is; where nothing would be left, a ValueError is asked.",
        "1 より小さい出力をそのまま返しています。何も残らないときは ValueError です。",
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
        "Neither the padding nor the result is checked: p above k - 1 and outputs below 1 are ValueErrors.",
        "padding も結果も確かめていません。p が k - 1 より大きいときと、出力が 1 より小さいときは ValueError です。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_nothing_refused(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return s * (n - 1) + k - 2 * p


@misconception(
    "transposed_output_size",
    Text(
        "p = k - 1 is refused; that is the most padding that is allowed, only more is an error.",
        "p = k - 1 まで拒否しています。これは許される最大の padding で、エラーになるのはそれより大きいときだけです。",
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
        "A padding of more than k - 1 passes, and k - 1 - p comes out negative: that is a ValueError.",
        "k - 1 より大きい p が通り、k - 1 - p が負になっています。この場合は ValueError です。",
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
        "An output below 1 is returned as it is; where nothing would be left, a ValueError is asked.",
        "1 より小さい出力をそのまま返しています。何も残らないときは ValueError です。",
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


@misconception("bias_count", BOOLS, lecture="3.3")
def bias_bools_accepted(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = (int(size) if isinstance(size, bool) else size for size in (n, k, p, s))
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out


@misconception("bias_count", TYPES, lecture="3.3")
def bias_types_not_checked(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    if min(n, k, s) < 1 or p < 0 or (per_position and k > n + 2 * p):
        raise ValueError("unusable sizes")
    return ((n + 2 * p - k) // s + 1) ** 2 * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "Without per_position the sizes go unchecked, as they are not used: unusable ones are a ValueError there too.",
        "per_position が False のとき n, k, p, s を確かめていません。使えない値はこの場合も ValueError です。",
    ),
    lecture="3.3",
)
def unused_sizes_not_checked(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "A kernel that does not fit is refused even without per_position, where the sizes play no part.",
        "per_position が False でも、収まらない kernel を拒否しています。この場合、答えは出力のサイズに関係しません。",
    ),
    lecture="3.3",
)
def fit_always_demanded(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out if conv_output_size(n, k, p, s) else 0


@misconception(
    "bias_count",
    Text(
        "With per_position, a kernel larger than the padded input gives a number; without any position: a ValueError.",
        "per_position が True で kernel が収まらないとき、数を返しています。出力の位置がないので ValueError です。",
    ),
    lecture="3.3",
)
def bias_fit_not_checked(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return ((n + 2 * p - k) // s + 1) ** 2 * c_out if per_position else c_out
