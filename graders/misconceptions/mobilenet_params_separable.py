"""Known wrong answers to `depthwise_separable_params` and `reduction_ratio`; a mistake may forget an argument."""

from reference.mobilenet_params import conv_params
from saiten.grading import Text, misconception


@misconception(
    "depthwise_separable_params",
    Text(
        "Your code counts an ordinary convolution; a depthwise one does not mix the channels (eqs 59-60).",
        "普通の convolution として数えています。depthwise convolution はチャンネルを混ぜません (式 (59)-(60))。",
    ),
    lecture="4.1, eqs 59-60",
)
def ordinary_convolution(k: int, c_in: int, c_out: int) -> int:
    return conv_params(k, c_in, c_out)


@misconception(
    "depthwise_separable_params",
    Text(
        "Your code counts the depthwise convolution only; the 1x1 convolution that follows has weights too.",
        "depthwise convolution しか数えていません。それに続く 1x1 convolution にも重みがあります。",
    ),
    lecture="4.1, eqs 59-60",
)
def pointwise_forgotten(k: int, c_in: int, c_out: int) -> int:  # noqa: ARG001
    return k**2 * c_in


@misconception(
    "depthwise_separable_params",
    Text(
        "Your code counts the depthwise convolution on the output channels; it comes first, before their number "
        "changes.",
        "depthwise convolution を出力のチャンネル数で数えています。チャンネル数が変わる前に行います。",
    ),
    lecture="4.1, eqs 59-60",
)
def depthwise_on_the_outputs(k: int, c_in: int, c_out: int) -> int:
    return k**2 * c_out + c_in * c_out


@misconception(
    "depthwise_separable_params",
    Text(
        "Your code counts one row of the depthwise kernels only; a kernel has as many rows as columns.",
        "depthwise の kernel の 1 行分しか数えていません。kernel には列と同じ数の行があります。",
    ),
    lecture="4.1, eqs 59-60",
)
def depthwise_with_one_row(k: int, c_in: int, c_out: int) -> int:
    return k * c_in + c_in * c_out


@misconception(
    "depthwise_separable_params",
    Text(
        "Your code multiplies the weights of the two convolutions; they are applied one after the other.",
        "2 つの convolution の重みの数を掛けています。2 つは順に適用するだけです。",
    ),
    lecture="4.1, eq. 60",
)
def depthwise_times_pointwise(k: int, c_in: int, c_out: int) -> int:
    return k**2 * c_in * c_in * c_out


@misconception(
    "depthwise_separable_params",
    Text(
        "Your code counts biases too; eqs 59 and 60 count the weights only.",
        "バイアスも数えています。式 (59) と (60) は重みだけを数えます。",
    ),
    lecture="4.1, eqs 59-60",
)
def biases_in_the_separable(k: int, c_in: int, c_out: int) -> int:
    return k**2 * c_in + c_in + c_in * c_out + c_out


@misconception(
    "reduction_ratio",
    Text(
        "Your ratio is upside down: you divide the ordinary convolution by the separable one.",
        "分子と分母が逆です。普通の convolution を separable convolution で割っています。",
    ),
    lecture="4.1, eq. 61",
)
def ratio_turned_over(k: int, c_out: int) -> float:
    return 1 / (1 / c_out + 1 / k**2)


@misconception(
    "reduction_ratio",
    Text(
        "Your division drops the fraction, so that the ratio is 0 nearly everywhere; a ratio is a float.",
        "割り算で小数部が切り捨てられ、比がほとんど 0 になっています。比は float です。",
    ),
    lecture="4.1, eq. 61",
)
def ratio_cut_to_whole_numbers(k: int, c_out: int) -> int:
    return (k**2 + c_out) // (k**2 * c_out)


@misconception(
    "reduction_ratio",
    Text(
        "Your code works with the kernel's side in place of the number of its cells (eq. 61).",
        "kernel のマスの数ではなく、1 辺の長さで計算しています (式 (61))。",
    ),
    lecture="4.1, eq. 61",
)
def ratio_with_the_side(k: int, c_out: int) -> float:
    return 1 / c_out + 1 / k


@misconception(
    "reduction_ratio",
    Text(
        "Your code returns the share of weights that is saved; the ratio is the share that is left.",
        "減らせた重みの割合を返しています。求める比は、残る重みの割合です。",
    ),
    lecture="4.1, eq. 61",
)
def share_saved(k: int, c_out: int) -> float:
    return 1 - (1 / c_out + 1 / k**2)


@misconception(
    "reduction_ratio",
    Text(
        "Your code multiplies the shares of the two convolutions; the weights of both have to be counted together.",
        "2 つの convolution の割合を掛けています。求めるのは、2 つの重みを合わせた割合です。",
    ),
    lecture="4.1, eq. 61",
)
def ratio_as_a_product(k: int, c_out: int) -> float:
    return 1 / (c_out * k**2)


@misconception(
    "reduction_ratio",
    Text(
        "Your code adds two fractions by adding their denominators; fractions do not add up that way.",
        "分数どうしを、分母を足して足しています。分数の和はそのようには求まりません。",
    ),
    lecture="4.1, eq. 61",
)
def denominators_added(k: int, c_out: int) -> float:
    return 1 / (c_out + k**2)


@misconception(
    "reduction_ratio",
    Text(
        "Your code takes twice the kernel's side for the number of its cells (eq. 61).",
        "kernel のマスの数を、1 辺の 2 倍として計算しています (式 (61))。",
    ),
    lecture="4.1, eq. 61",
)
def side_doubled_for_its_square(k: int, c_out: int) -> float:
    return 1 / c_out + 1 / (2 * k)


@misconception(
    "reduction_ratio",
    Text(
        "Your code returns the ratio in percent; a ratio of 1 means as many weights.",
        "比を百分率で返しています。重みの数が同じなら比は 1 です。",
    ),
    lecture="4.1, eq. 61",
)
def ratio_in_percent(k: int, c_out: int) -> float:
    return 100 * (1 / c_out + 1 / k**2)
