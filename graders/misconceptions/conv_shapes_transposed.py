"""Known wrong answers to `transposed_output_size`: sizes."""

from reference.conv_shapes import (
    equivalent_convolution,
)
from saiten.grading import Text, misconception


@misconception(
    "transposed_output_size",
    Text(
        "In your code padding makes the output larger; in a transposed convolution it makes it smaller (fig. 26).",
        "padding で出力が大きくなっています。transposed convolution では小さくなります (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_padding_added(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return equivalent_convolution(n, k, p, s)["output_size"] + 4 * p


@misconception(
    "transposed_output_size",
    Text(
        "Your code takes the padding away once; a transposed convolution loses it at both ends (fig. 26).",
        "padding を 1 回しか引いていません。transposed convolution では両端で失われます (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_padding_once(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return equivalent_convolution(n, k, p, s)["output_size"] + p


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
    return equivalent_convolution(n, k, p, s)["output_size"] + s - 1


@misconception(
    "transposed_output_size",
    Text(
        "Your code takes TensorFlow's rule for SAME, n times s; here the kernel and the padding change the size too.",
        "TensorFlow の SAME の規則 (n の s 倍) を使っています。ここでは kernel と padding でもサイズが変わります。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_as_same(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return n * s if equivalent_convolution(n, k, p, s) else 0


@misconception(
    "transposed_output_size",
    Text(
        "Your code returns the last index of the output, not the number of its positions; indices start at 0.",
        "出力の位置の個数ではなく、最後の index を返しています。index は 0 から始まります。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_last_index(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return equivalent_convolution(n, k, p, s)["output_size"] - 1


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
    return equivalent_convolution(n, k, p, s)["output_size"] + 1


@misconception(
    "transposed_output_size",
    Text(
        "Your code returns the size after an ordinary convolution; a transposed one goes the other way (figs 24-26).",
        "普通の convolution の後のサイズになっています。transposed convolution は逆向きです (図 24-26)。",
    ),
    lecture="3.3, figs 24-26",
)
def transposed_as_forward(n: int, k: int, p: int = 0, s: int = 1) -> object:
    equivalent_convolution(n, k, p, s)
    if k > n + 2 * p:
        return ...  # some refuse it
    return (n - k + 2 * p) // s + 1
