"""How counting MobileNet V2 really goes wrong."""

from reference.mobilenet_params import (
    V2_BLOCKS,
    Convolution,
    _multiple_of_8,
    _network_params,
    _v2_convolutions,
)
from saiten.grading import Text, misconception


@misconception(
    "mobilenet_v2_params",
    Text(
        "In your code widths below 1 narrow the last 1x1 convolution too; it is an exception (top of the file).",
        "width が 1 より小さいとき、最後の 1x1 convolution まで細くなっています。この層は例外です (ファイルの冒頭)。",
    ),
    lecture="4.1, fig. 30",
)
def last_layer_shrinks(width: float = 1.0, classes: int = 1000) -> int:
    *layers, last = _v2_convolutions(width)
    narrow = Convolution(1, last.c_in, _multiple_of_8(1280 * width))
    return _network_params([*layers, narrow], classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "In your code the last 1x1 convolution stays as it is for widths above 1; it grows with the others.",
        "width が 1 より大きいとき、最後の 1x1 convolution が元のままです。他の層と一緒に大きくなります。",
    ),
    lecture="4.1, fig. 30",
)
def last_layer_never_grows(width: float = 1.0, classes: int = 1000) -> int:
    *layers, last = _v2_convolutions(width)
    return _network_params([*layers, Convolution(1, last.c_in, 1280)], classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code counts an expanding 1x1 convolution in the first block too, where nothing is expanded (fig. 29).",
        "最初のブロックでも拡大の 1x1 convolution を数えています。そこでは何も拡大しません (図 29)。",
    ),
    lecture="4.1, figs 29-30",
)
def expansion_by_one_counted(width: float = 1.0, classes: int = 1000) -> int:
    first, *layers = _v2_convolutions(width)
    return _network_params([first, Convolution(1, first.c_out, first.c_out), *layers], classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code counts each row of fig. 30 once; a row may stand for several blocks.",
        "図 30 の各行を 1 回ずつしか数えていません。1 行が複数のブロックを表すことがあります。",
    ),
    lecture="4.1, fig. 30",
)
def repeats_ignored(width: float = 1.0, classes: int = 1000) -> int:
    first, *_, last = _v2_convolutions(width)
    layers, c_in = [first], first.c_out
    for expansion, channels, _ in V2_BLOCKS:
        hidden, c_out = expansion * c_in, _multiple_of_8(channels * width)
        layers += [Convolution(1, c_in, hidden)] if expansion > 1 else []
        layers += [Convolution(3, hidden, hidden, hidden), Convolution(1, hidden, c_out)]
        c_in = c_out
    return _network_params([*layers, last], classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "In your code every repeat reads the channels of the row above; only the first block of a row does.",
        "繰り返しのどのブロックも、前の行のチャンネルを入力としています。そうなるのは行の最初のブロックだけです。",
    ),
    lecture="4.1, fig. 30",
)
def repeats_all_like_the_first(width: float = 1.0, classes: int = 1000) -> int:
    first, *_, last = _v2_convolutions(width)
    layers, c_in = [first], first.c_out
    for expansion, channels, repeats in V2_BLOCKS:
        hidden, c_out = expansion * c_in, _multiple_of_8(channels * width)
        block = [Convolution(1, c_in, hidden)] if expansion > 1 else []
        layers += [*block, Convolution(3, hidden, hidden, hidden), Convolution(1, hidden, c_out)] * repeats
        c_in = c_out
    return _network_params([*layers, last], classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code expands the channels that a block puts out; it expands those that come in (fig. 29).",
        "ブロックの出力のチャンネル数を拡大しています。拡大するのは入力のチャンネル数です (図 29)。",
    ),
    lecture="4.1, fig. 29",
)
def outputs_expanded(width: float = 1.0, classes: int = 1000) -> int:
    first, *_, last = _v2_convolutions(width)
    layers, c_in = [first], first.c_out
    for expansion, channels, repeats in V2_BLOCKS:
        c_out = _multiple_of_8(channels * width)
        for _ in range(repeats):
            hidden = expansion * c_out if expansion > 1 else c_in
            layers += [Convolution(1, c_in, hidden)] if expansion > 1 else []
            layers += [Convolution(3, hidden, hidden, hidden), Convolution(1, hidden, c_out)]
            c_in = c_out
    return _network_params([*layers, last], classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code counts the running mean and variance of batch norm too; they are not parameters.",
        "batch norm の移動平均と分散も数えています。これらはパラメタではありません。",
    ),
    lecture="4.1, fig. 30",
)
def v2_running_statistics_counted(width: float = 1.0, classes: int = 1000) -> int:
    layers = _v2_convolutions(width)
    return _network_params(layers, classes, batch_norm=True) + sum(2 * layer.c_out for layer in layers)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code counts no batch norm; every convolution is followed by one.",
        "batch norm を数えていません。どの convolution の後にも batch norm があります。",
    ),
    lecture="4.1, fig. 30",
)
def v2_norms_forgotten(width: float = 1.0, classes: int = 1000) -> int:
    return _network_params(_v2_convolutions(width), classes, batch_norm=False)


@misconception(
    "mobilenet_v2_params",
    Text("Your code leaves out the biases of the classifier at the end.", "最後の分類層のバイアスを数えていません。"),
    lecture="4.1, fig. 30",
)
def v2_classifier_without_bias(width: float = 1.0, classes: int = 1000) -> int:
    return _network_params(_v2_convolutions(width), classes, batch_norm=True) - classes


@misconception(
    "mobilenet_v2_params",
    Text("Your code does not refuse a network without any class.", "クラスの数が 1 より小さくても拒否していません。"),
    lecture="4.1, fig. 30",
)
def v2_classes_not_checked(width: float = 1.0, classes: int = 1000) -> int:
    layers = _v2_convolutions(width)
    return _network_params(layers, 1, batch_norm=True) + (layers[-1].c_out + 1) * (classes - 1)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code does not refuse a width of 0 or less, although the rounding still leaves every layer some channels.",
        "0 以下の width を拒否していません。丸めによってチャンネルは残りますが、使えない値です。",
    ),
    lecture="4.1, fig. 30",
)
def v2_width_not_checked(width: float = 1.0, classes: int = 1000) -> int:
    return _network_params(_v2_convolutions(max(width, 1e-9)), classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code refuses neither a width of 0 or less nor a network without classes.",
        "0 以下の width も、クラスのないネットワークも拒否していません。",
    ),
    lecture="4.1, fig. 30",
)
def v2_nothing_checked(width: float = 1.0, classes: int = 1000) -> int:
    layers = _v2_convolutions(max(width, 1e-9))
    return _network_params(layers, 1, batch_norm=True) + (layers[-1].c_out + 1) * (classes - 1)
