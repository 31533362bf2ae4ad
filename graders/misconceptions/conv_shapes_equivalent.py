"""Known wrong answers to `equivalent_convolution`: its five numbers."""

from reference.conv_shapes import (
    _size,
    conv_output_size,
)
from saiten.grading import Text, misconception


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
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("nothing would be left")
    dilated = n + s * (n - 1)
    return {
        "dilated_size": dilated,
        "zeros_between": s,
        "padding": k - 1 - p,
        "stride": 1,
        "output_size": dilated + k - 1 - 2 * p,
    }


@misconception(
    "equivalent_convolution",
    Text(
        'Only "zeros_between" is wrong: you return the distance of two inputs, not the number of zeros between them.',
        "間違いは zeros_between だけです。間に入る 0 の個数ではなく、2 つの入力の間隔になっています。",
    ),
    lecture="3.3, fig. 26",
)
def zeros_between_is_the_stride(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1) + 1
    if p > k - 1 or dilated + k - 1 - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": dilated,
        "zeros_between": s,
        "padding": k - 1 - p,
        "stride": 1,
        "output_size": dilated + k - 1 - 2 * p,
    }


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
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1) + 1
    if p > k - 1 or dilated + k - 1 - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": dilated,
        "zeros_between": s - 1,
        "padding": p,
        "stride": 1,
        "output_size": dilated + k - 1 - 2 * p,
    }


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
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1) + 1
    if p > k - 1 or dilated + k - 1 - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": dilated,
        "zeros_between": s - 1,
        "padding": k - p,
        "stride": 1,
        "output_size": dilated + k - 1 - 2 * p,
    }


@misconception(
    "equivalent_convolution",
    Text(
        'Only "stride" is wrong: you keep s, but the zeros between the inputs already do its work (fig. 26).',
        "間違いは stride だけです。s のままですが、その役目は入力の間の 0 が果たしています (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def stride_kept(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1) + 1
    if p > k - 1 or dilated + k - 1 - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": dilated,
        "zeros_between": s - 1,
        "padding": k - 1 - p,
        "stride": s,
        "output_size": dilated + k - 1 - 2 * p,
    }


@misconception(
    "equivalent_convolution",
    Text(
        "Your code also puts zeros after the last input, so that dilated_size and output_size are too large (fig. 26).",
        "最後の入力の後にも 0 を入れているので、dilated_size と output_size が大きすぎます (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def zeros_after_the_last(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": s * n,
        "zeros_between": s - 1,
        "padding": k - 1 - p,
        "stride": 1,
        "output_size": s * n + k - 1 - 2 * p,
    }


@misconception(
    "equivalent_convolution",
    Text(
        'Only "dilated_size" is wrong: it counts zeros after the last input too; they stand between two inputs only.',
        "間違いは dilated_size だけです。最後の入力の後の 0 まで数えています。0 が入るのは 2 つの入力の間だけです。",
    ),
    lecture="3.3, fig. 26",
)
def only_dilated_size_after_the_last(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    size = s * (n - 1) + k - 2 * p
    if p > k - 1 or size < 1:
        raise ValueError("nothing would be left")
    return {"dilated_size": s * n, "zeros_between": s - 1, "padding": k - 1 - p, "stride": 1, "output_size": size}


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
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1)
    if p > k - 1 or dilated + k - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": dilated,
        "zeros_between": s - 1,
        "padding": k - 1 - p,
        "stride": 1,
        "output_size": dilated + k - 2 * p,
    }


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
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1) + 1
    if p > k - 1 or dilated + k - 1 - 2 * p < 1:
        raise ValueError("nothing would be left")
    size = dilated + 2 * p - k + 1
    if size < 1:
        return ...  # some refuse it
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": p, "stride": 1, "output_size": size}


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
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated, padding = s * (n - 1) + 1, k - 1 - p
    if padding < 0 or dilated + 2 * padding < k:
        raise ValueError("nothing would be left")
    size = conv_output_size(dilated, k, padding, s)
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": padding, "stride": s, "output_size": size}
