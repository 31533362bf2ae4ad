"""Known wrong answers to `equivalent_convolution`: its five numbers, and what it refuses."""

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
from reference.conv_shapes import conv_output_size
from saiten.grading import Text, misconception

Refusal = type[Exception] | None


def _equivalent(
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
) -> dict[str, int]:
    """The right numbers, with other checks.

    Raise these exceptions for a wrong type, for what is out of range, for p > k - 1 and for an output below the least;
    None lets it pass.
    """
    if types and any(type(size) is not int for size in (n, k, p, s)):
        raise types("a size is not an int")
    if ranges and (min(n, k, s) < 1 or p < 0):
        raise ranges("a size is out of range")
    if padding and p > k - 1:
        raise padding("too much padding")
    dilated = s * (n - 1) + 1
    size = dilated + k - 1 - 2 * p
    if output and size < least:
        raise output("nothing would be left")
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": k - 1 - p, "stride": 1, "output_size": size}


@misconception(
    "equivalent_convolution",
    Text(
        "Your code puts one zero too many between two inputs: it takes their distance for the number of zeros "
        "between them.",
        "2 つの入力の間の 0 が 1 つ多くなっています。間隔と、間に入る 0 の個数を取り違えています。",
    ),
    lecture="3.3, fig. 26",
)
def one_zero_too_many(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    right, dilated = _equivalent(n, k, p, s), n + s * (n - 1)
    return right | {"dilated_size": dilated, "zeros_between": s, "output_size": dilated + k - 1 - 2 * p}


@misconception(
    "equivalent_convolution",
    Text(
        'Only "zeros_between" is wrong: you return the distance of two inputs, not the number of zeros between them.',
        "間違いは zeros_between だけです。間に入る 0 の個数ではなく、2 つの入力の間隔になっています。",
    ),
    lecture="3.3, fig. 26",
)
def zeros_between_is_the_stride(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s) | {"zeros_between": s}


@misconception(
    "equivalent_convolution",
    Text(
        'Only "padding" is wrong: you return the p of the transposed convolution; the ordinary one is padded '
        "differently (fig. 26).",
        "間違いは padding だけです。transposed convolution の p のままですが、普通の convolution では違う値です (図"
        " 26)。",
    ),
    lecture="3.3, fig. 26",
)
def padding_kept(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s) | {"padding": p}


@misconception(
    "equivalent_convolution",
    Text(
        'Only "padding" is wrong, by one: a kernel that still touches an input reaches beyond it by less than its '
        "whole side.",
        "padding だけが 1 つ大きくなっています。入力に触れている kernel がはみ出す長さは、1 辺の全体より短くなります。",
    ),
    lecture="3.3, fig. 26",
)
def padding_one_too_large(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s) | {"padding": k - p}


@misconception(
    "equivalent_convolution",
    Text(
        'Only "stride" is wrong: you keep s, but the zeros between the inputs already do its work (fig. 26).',
        "間違いは stride だけです。s のままですが、その役目は入力の間の 0 が果たしています (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def stride_kept(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s) | {"stride": s}


@misconception(
    "equivalent_convolution",
    Text(
        "Your code also puts zeros after the last input, so that dilated_size and output_size are too large (fig. 26).",
        "最後の入力の後にも 0 を入れているので、dilated_size と output_size が大きすぎます (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def zeros_after_the_last(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s) | {"dilated_size": s * n, "output_size": s * n + k - 1 - 2 * p}


@misconception(
    "equivalent_convolution",
    Text(
        'Only "dilated_size" is wrong: it counts zeros after the last input too; they stand between two inputs only.',
        "間違いは dilated_size だけです。最後の入力の後の 0 まで数えています。0 が入るのは 2 つの入力の間だけです。",
    ),
    lecture="3.3, fig. 26",
)
def only_dilated_size_after_the_last(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s) | {"dilated_size": s * n}


@misconception(
    "equivalent_convolution",
    Text(
        'Only "dilated_size" is wrong, by one: you return the distance from the first input to the last, not the '
        "number of cells.",
        "dilated_size だけが 1 つ小さくなっています。マスの個数ではなく、最初の入力から最後の入力までの距離です。",
    ),
    lecture="3.3, fig. 26",
)
def dilated_size_one_too_small(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s) | {"dilated_size": s * (n - 1)}


@misconception(
    "equivalent_convolution",
    Text(
        "Your code keeps p as padding and works out the output with it; the ordinary convolution is padded "
        "differently (fig. 26).",
        "padding を p のままにして、出力もそれで計算しています。普通の convolution の padding は違う値です (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def padding_kept_throughout(n: int, k: int, p: int = 0, s: int = 1) -> object:
    right = _equivalent(n, k, p, s)
    size = right["dilated_size"] + 2 * p - k + 1
    if size < 1:
        return ...  # some refuse it
    return right | {"padding": p, "output_size": size}


@misconception(
    "equivalent_convolution",
    Text(
        "Your code still moves by s, and works out the output with it; the zeros between the inputs already do its "
        "work (fig. 26).",
        "stride を s のままにして、出力もそれで計算しています。その役目は入力の間の 0 が果たしています (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def stride_kept_throughout(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    right = _equivalent(n, k, p, s)
    return right | {"stride": s, "output_size": conv_output_size(right["dilated_size"], k, right["padding"], s)}


@misconception("equivalent_convolution", BOOLS, lecture="3.3")
def dilated_bools_accepted(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = (int(size) if isinstance(size, bool) else size for size in (n, k, p, s))
    return _equivalent(n, k, p, s)


@misconception("equivalent_convolution", TYPES, lecture="3.3")
def dilated_types_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s, types=None)


@misconception("equivalent_convolution", NOTHING, lecture="3.3")
def dilated_sizes_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s, types=None, ranges=None)


@misconception(
    "equivalent_convolution",
    Text(
        "Your code does not refuse a p above k - 1, and the padding that you return is negative then.",
        "k - 1 を超える p を拒否していないので、返す padding が負になっています。",
    ),
    lecture="3.3, fig. 26",
)
def dilated_padding_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s, padding=None)


@misconception("equivalent_convolution", NO_OUTPUT, lecture="3.3, fig. 26")
def dilated_fit_not_checked(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s, output=None)


@misconception("equivalent_convolution", OUTPUT_OF_0, lecture="3.3, fig. 26")
def dilated_output_of_0_accepted(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s, least=0)


@misconception("equivalent_convolution", OTHER_FOR_SIZES, lecture="3.3")
def dilated_sizes_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s, types=AssertionError, ranges=AssertionError)


@misconception("equivalent_convolution", OTHER_FOR_TYPES, lecture="3.3")
def dilated_types_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s, types=TypeError)


@misconception("equivalent_convolution", OTHER_FOR_FIT, lecture="3.3, fig. 26")
def dilated_fit_by_another_exception(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    return _equivalent(n, k, p, s, padding=AssertionError, output=AssertionError)
