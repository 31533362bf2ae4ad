"""Known wrong answers to `transposed_output_size`."""

from graders.misconceptions.conv_shapes_messages import (
    BOOLS,
    NO_OUTPUT,
    NOTHING,
    OTHER_FOR_FIT,
    OTHER_FOR_SIZES,
    OTHER_FOR_TYPES,
    OUTPUT_OF_0,
    TYPES,
)
from saiten.grading import Text, misconception

Refusal = type[Exception] | None


def _transposed(
    n: int,
    k: int,
    p: int,
    s: int,
    *,
    types: Refusal = ValueError,
    ranges: Refusal = ValueError,
    padding: Refusal = ValueError,
    output: Refusal = ValueError,
    least: int = 1,
) -> int:
    """The right size, with other checks.

    Raise these exceptions for a wrong type, for what is out of range, for p > k - 1 and for an output below the least;
    None lets it pass.
    """
    if types and any(type(size) is not int for size in (n, k, p, s)):
        raise types("a size is not an int")
    if ranges and (min(n, k, s) < 1 or p < 0):
        raise ranges("a size is out of range")
    if padding and p > k - 1:
        raise padding("too much padding")
    size = s * (n - 1) + k - 2 * p
    if output and size < least:
        raise output("nothing would be left")
    return size


@misconception(
    "transposed_output_size",
    Text(
        "In your code padding makes the output larger; in a transposed convolution it makes it smaller (fig. 26).",
        "padding で出力が大きくなっています。transposed convolution では小さくなります (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_padding_added(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s) + 4 * p


@misconception(
    "transposed_output_size",
    Text(
        "Your code takes the padding away once; a transposed convolution loses it at both ends (fig. 26).",
        "padding を 1 回しか引いていません。transposed convolution では両端で失われます (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_padding_once(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s) + p


@misconception(
    "transposed_output_size",
    Text(
        "Your code also spaces out after the last input, which makes the output too large; zeros stand between "
        "inputs only.",
        "最後の入力の後にも間隔を空けているので、出力が大きすぎます。0 が入るのは入力の間だけです。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_stride_after_the_last(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s) + s - 1


@misconception(
    "transposed_output_size",
    Text(
        "Your code takes TensorFlow's rule for SAME, n times s; here the kernel and the padding change the size too.",
        "TensorFlow の SAME の規則 (n の s 倍) を使っています。ここでは kernel と padding でもサイズが変わります。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_as_same(n: int, k: int, p: int = 0, s: int = 1) -> int:
    _transposed(n, k, p, s)  # refuses what the right function refuses
    return n * s


@misconception(
    "transposed_output_size",
    Text(
        "Your code returns the last index of the output, not the number of its positions; indices start at 0.",
        "出力の位置の個数ではなく、最後の index を返しています。index は 0 から始まります。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_last_index(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s) - 1


@misconception(
    "transposed_output_size",
    Text(
        "Your output is one too large: a kernel that starts on a cell reaches beyond that cell by less than its "
        "whole side.",
        "出力が 1 つ大きすぎます。あるマスから始まる kernel がその先に延びる長さは、1 辺の全体より短くなります。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_whole_kernel(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s) + 1


@misconception(
    "transposed_output_size",
    Text(
        "Your code returns the size after an ordinary convolution; a transposed one goes the other way (figs 24-26).",
        "普通の convolution の後のサイズになっています。transposed convolution は逆向きです (図 24-26)。",
    ),
    lecture="3.3, figs 24-26",
)
def transposed_as_forward(n: int, k: int, p: int = 0, s: int = 1) -> object:
    _transposed(n, k, p, s)  # refuses what the right function refuses
    if k > n + 2 * p:
        return ...  # some refuse it
    return (n - k + 2 * p) // s + 1


@misconception("transposed_output_size", BOOLS, lecture="3.3")
def transposed_bools_accepted(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = (int(size) if isinstance(size, bool) else size for size in (n, k, p, s))
    return _transposed(n, k, p, s)


@misconception("transposed_output_size", TYPES, lecture="3.3")
def transposed_types_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s, types=None)


@misconception("transposed_output_size", NOTHING, lecture="3.3")
def transposed_sizes_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s, types=None, ranges=None)


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
    return _transposed(n, k, p, s, padding=None)


@misconception(
    "transposed_output_size",
    Text(
        "Your code refuses a padding of k - 1 too; so much padding is still allowed.",
        "k - 1 ちょうどの padding まで拒否しています。ここまでは許されます。",
    ),
    lecture="3.3, fig. 26",
)
def padding_k_minus_1_refused(n: int, k: int, p: int = 0, s: int = 1) -> int:
    if p == k - 1:
        raise ValueError("too much padding")
    return _transposed(n, k, p, s)


@misconception("transposed_output_size", NO_OUTPUT, lecture="3.3, fig. 26")
def transposed_fit_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s, output=None)


@misconception("transposed_output_size", OUTPUT_OF_0, lecture="3.3, fig. 26")
def transposed_output_of_0_accepted(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s, least=0)


@misconception(
    "transposed_output_size",
    Text(
        "Your code refuses neither a padding above k - 1 nor an output below 1.",
        "k - 1 を超える padding も、1 より小さい出力も拒否していません。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_nothing_refused(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s, padding=None, output=None)


@misconception("transposed_output_size", OTHER_FOR_SIZES, lecture="3.3")
def transposed_sizes_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s, types=AssertionError, ranges=AssertionError)


@misconception("transposed_output_size", OTHER_FOR_TYPES, lecture="3.3")
def transposed_types_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s, types=TypeError)


@misconception("transposed_output_size", OTHER_FOR_FIT, lecture="3.3, fig. 26")
def transposed_fit_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return _transposed(n, k, p, s, padding=AssertionError, output=AssertionError)
