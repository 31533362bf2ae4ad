"""Known wrong answers to `conv_params`; a mistake may forget an argument."""

from saiten.grading import Text, misconception


def _check(k: int, c_in: int, c_out: int, groups: int) -> None:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")


def _count(k: int, c_in: int, c_out: int, groups: int, bias: bool) -> int:
    """The right number, for unusable sizes too."""
    return k**2 * (c_in // groups) * c_out + c_out * bias


@misconception(
    "conv_params",
    Text(
        "In your code groups change nothing; an output channel sees the input channels of its own group only.",
        "groups が効いていません。出力の各チャンネルが見るのは、自分のグループの入力チャンネルだけです。",
    ),
    lecture="4.1",
)
def groups_ignored(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    _check(k, c_in, c_out, groups)
    return k**2 * c_in * c_out + c_out * bias


@misconception(
    "conv_params",
    Text(
        "Your code counts the weights of one group only; every group has as many.",
        "1 グループ分の重みしか数えていません。どのグループにも同じ数の重みがあります。",
    ),
    lecture="4.1",
)
def one_group_counted(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    _check(k, c_in, c_out, groups)
    return k**2 * (c_in // groups) * (c_out // groups) + c_out * bias


@misconception(
    "conv_params",
    Text(
        "Your code counts a bias per input channel; biases belong to the output channels.",
        "入力チャンネルごとにバイアスを数えています。バイアスは出力チャンネルのものです。",
    ),
    lecture="3.3",
)
def bias_per_input_channel(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    _check(k, c_in, c_out, groups)
    return k**2 * (c_in // groups) * c_out + c_in * bias


@misconception(
    "conv_params",
    Text(
        "Your code counts one row of the kernel only; a kernel has as many rows as columns.",
        "kernel の 1 行分しか数えていません。kernel には列と同じ数の行があります。",
    ),
    lecture="3.3",
)
def kernel_side_for_its_area(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    _check(k, c_in, c_out, groups)
    return k * (c_in // groups) * c_out + c_out * bias


@misconception(
    "conv_params",
    Text(
        "bias=True changes nothing in your code; the biases are parameters too then.",
        "bias=True にしても答えが変わりません。その場合はバイアスもパラメタに含まれます。",
    ),
    lecture="3.3",
)
def bias_ignored(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:  # noqa: ARG001
    _check(k, c_in, c_out, groups)
    return k**2 * (c_in // groups) * c_out


@misconception(
    "conv_params",
    Text(
        "Your code counts a single bias for the whole convolution; the output channels do not share one.",
        "convolution 全体でバイアスを 1 個と数えています。出力チャンネルどうしでバイアスは共有しません。",
    ),
    lecture="3.3",
)
def one_bias_for_all(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    _check(k, c_in, c_out, groups)
    return k**2 * (c_in // groups) * c_out + bias


@misconception(
    "conv_params",
    Text(
        "Your code counts biases even where none are asked for (bias=False).",
        "bias=False のときもバイアスを数えています。",
    ),
    lecture="3.3",
)
def bias_always_counted(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:  # noqa: ARG001
    _check(k, c_in, c_out, groups)
    return k**2 * (c_in // groups) * c_out + c_out


@misconception(
    "conv_params",
    Text(
        "Your code does not refuse groups that do not divide the channels evenly.",
        "チャンネルを等しく分けられない groups を拒否していません。",
    ),
    lecture="4.1",
)
def divisibility_not_checked(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1:
        raise ValueError("unusable sizes")
    return _count(k, c_in, c_out, groups, bias)


@misconception(
    "conv_params",
    Text(
        "Your code compares groups with c_in only; the output channels are shared out among the groups too.",
        "groups で分けられるかどうかを c_in でしか確かめていません。出力チャンネルもグループに分かれます。",
    ),
    lecture="4.1",
)
def outputs_not_checked(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups:
        raise ValueError("unusable sizes")
    return _count(k, c_in, c_out, groups, bias)


@misconception(
    "conv_params",
    Text(
        "Your code compares groups with c_out only; the input channels are shared out among the groups too.",
        "groups で分けられるかどうかを c_out でしか確かめていません。入力チャンネルもグループに分かれます。",
    ),
    lecture="4.1",
)
def inputs_not_checked(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_out % groups:
        raise ValueError("unusable sizes")
    return _count(k, c_in, c_out, groups, bias)


@misconception(
    "conv_params",
    Text(
        "Your code does not refuse arguments below 1 and goes on to calculate with them.",
        "1 より小さい引数を拒否せず、そのまま計算しています。",
    ),
    lecture="3.3",
)
def ranges_not_checked(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if c_in % groups or c_out % groups:
        raise ValueError("groups do not divide the channels")
    return _count(k, c_in, c_out, groups, bias)


@misconception(
    "conv_params",
    Text(
        "Your code refuses nothing: it works with sizes below 1 and with groups that do not divide the channels.",
        "何も拒否していません。1 より小さいサイズや、チャンネルを割り切れない groups でも計算しています。",
    ),
    lecture="4.1",
)
def nothing_checked(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    return _count(k, c_in, c_out, groups, bias)
