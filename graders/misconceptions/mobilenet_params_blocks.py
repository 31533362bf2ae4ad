"""Known wrong answers to `bottleneck_params` and `fire_module_params`; a mistake may forget an argument."""

from reference.mobilenet_params import conv_params
from saiten.grading import Text, misconception


@misconception(
    "bottleneck_params",
    Text(
        "Your code leaves out the last convolution, which leads back to the block's own number of channels (fig. 20).",
        "ブロックのチャンネル数に戻す、最後の convolution を数えていません (図 20)。",
    ),
    lecture="4.1, fig. 20",
)
def way_back_up_forgotten(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return conv_params(1, channels, reduced) + conv_params(k, reduced, reduced)


@misconception(
    "bottleneck_params",
    Text(
        "In your code the convolution in the middle works on all channels; it comes after the reduction (fig. 20).",
        "真ん中の convolution を元のチャンネル数で数えています。チャンネルを減らした後にあります (図 20)。",
    ),
    lecture="4.1, fig. 20",
)
def middle_not_reduced(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return 2 * channels * reduced + k**2 * channels**2


@misconception(
    "bottleneck_params",
    Text(
        "Your code counts one row of the kernel in the middle only; a kernel has as many rows as columns.",
        "真ん中の kernel の 1 行分しか数えていません。kernel には列と同じ数の行があります。",
    ),
    lecture="4.1, eq. 58",
)
def middle_with_one_row(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return 2 * channels * reduced + k * reduced**2


@misconception(
    "bottleneck_params",
    Text(
        "Your code counts the convolution in the middle as a depthwise one; in fig. 20 it is an ordinary one.",
        "真ん中を depthwise convolution として数えています。図 20 では普通の convolution です。",
    ),
    lecture="4.1, fig. 20",
)
def middle_depthwise(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return 2 * channels * reduced + k**2 * reduced


@misconception(
    "bottleneck_params",
    Text(
        "Your code counts biases too; eq. 58 counts the weights only.",
        "バイアスも数えています。式 (58) は重みだけを数えます。",
    ),
    lecture="4.1, eq. 58",
)
def biases_in_the_bottleneck(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return 2 * channels * reduced + k**2 * reduced**2 + 2 * reduced + channels


@misconception(
    "bottleneck_params",
    Text(
        "In your code all three convolutions have the large kernel; only the one in the middle has (fig. 20).",
        "3 つとも大きい kernel で数えています。大きいのは真ん中だけです (図 20)。",
    ),
    lecture="4.1, fig. 20",
)
def every_kernel_k(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return k**2 * (2 * channels * reduced + reduced**2)


@misconception(
    "fire_module_params",
    Text(
        "In your code the two expansions read the input of the module; they come after the squeeze (fig. 27).",
        "2 つの expand がモジュールの入力を読んでいます。expand は squeeze の後にあります (図 27)。",
    ),
    lecture="4.1, fig. 27",
)
def expansions_before_the_squeeze(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    squeeze = conv_params(1, c_in, s1x1, bias=bias)
    return squeeze + conv_params(1, c_in, e1x1, bias=bias) + conv_params(3, c_in, e3x3, bias=bias)


@misconception(
    "fire_module_params",
    Text(
        "In your code the second expansion reads the first; in fig. 27 they stand side by side.",
        "2 つ目の expand が 1 つ目の出力を読んでいます。図 27 では並列です。",
    ),
    lecture="4.1, fig. 27",
)
def expansions_in_a_row(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    squeeze = conv_params(1, c_in, s1x1, bias=bias)
    return squeeze + conv_params(1, s1x1, e1x1, bias=bias) + conv_params(3, e1x1, e3x3, bias=bias)


@misconception(
    "fire_module_params",
    Text(
        "Your code counts one row of the 3x3 kernels only; a kernel has as many rows as columns.",
        "3x3 の kernel の 1 行分しか数えていません。kernel には列と同じ数の行があります。",
    ),
    lecture="4.1, fig. 27",
)
def three_cells_for_3x3(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    return conv_params(1, c_in, s1x1, bias=bias) + conv_params(1, s1x1, e1x1 + 3 * e3x3) + (e1x1 + e3x3) * bias


@misconception(
    "fire_module_params",
    Text(
        "Your code leaves out the squeeze, which has parameters too (fig. 27).",
        "squeeze を数えていません。squeeze にもパラメタがあります (図 27)。",
    ),
    lecture="4.1, fig. 27",
)
def squeeze_forgotten(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:  # noqa: ARG001
    return conv_params(1, s1x1, e1x1, bias=bias) + conv_params(3, s1x1, e3x3, bias=bias)


@misconception(
    "fire_module_params",
    Text(
        "With bias=True your code leaves out the biases of the squeeze.",
        "bias=True のとき、squeeze のバイアスを数えていません。",
    ),
    lecture="4.1, fig. 27",
)
def squeeze_without_bias(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    return conv_params(1, c_in, s1x1) + conv_params(1, s1x1, e1x1, bias=bias) + conv_params(3, s1x1, e3x3, bias=bias)


@misconception(
    "fire_module_params",
    Text(
        "bias=True changes nothing in your code; then the three convolutions have biases too.",
        "bias=True にしても答えが変わりません。その場合は 3 つの convolution にバイアスもあります。",
    ),
    lecture="4.1, fig. 27",
)
def fire_bias_ignored(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:  # noqa: ARG001
    return conv_params(1, c_in, s1x1) + conv_params(1, s1x1, e1x1) + conv_params(3, s1x1, e3x3)


@misconception(
    "bottleneck_params",
    Text(
        "In your code k changes nothing: the kernel in the middle always counts as 3x3.",
        "k が効いていません。真ん中の kernel をいつも 3x3 として数えています。",
    ),
    lecture="4.1, fig. 20",
)
def middle_always_3x3(channels: int = 256, reduced: int = 64, k: int = 3) -> int:  # noqa: ARG001
    return 2 * channels * reduced + 9 * reduced**2


@misconception(
    "fire_module_params",
    Text(
        "Your code leaves out the 1x1 expansion, which stands beside the 3x3 one (fig. 27).",
        "1x1 の expand を数えていません。3x3 の expand と並んでいます (図 27)。",
    ),
    lecture="4.1, fig. 27",
)
def small_expansion_forgotten(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:  # noqa: ARG001
    return conv_params(1, c_in, s1x1, bias=bias) + conv_params(3, s1x1, e3x3, bias=bias)


@misconception(
    "fire_module_params",
    Text(
        "Your code gives the squeeze 3x3 kernels; in fig. 27 only one of the expansions has them.",
        "squeeze を 3x3 の kernel で数えています。図 27 で 3x3 なのは expand の片方だけです。",
    ),
    lecture="4.1, fig. 27",
)
def squeeze_with_3x3(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    squeeze = conv_params(3, c_in, s1x1, bias=bias)
    return squeeze + conv_params(1, s1x1, e1x1, bias=bias) + conv_params(3, s1x1, e3x3, bias=bias)
