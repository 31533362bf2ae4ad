"""MobileNet V2 with wrong convolutions: how the blocks are put together, and how the channels are rounded."""

from reference.mobilenet_params import (
    V2_BLOCKS,
    Convolution,
    _multiple_of_8,
    _network_params,
    _v2_convolutions,
    conv_params,
)
from saiten.grading import Text, misconception


def _exact_channels(width: float) -> list[float]:
    """What is to be rounded: channels of the first convolution, of each row of blocks, of the last convolution."""
    if width <= 0:
        raise ValueError("width must be positive")
    return [32 * width, *(channels * width for _, channels, _ in V2_BLOCKS), 1280 * max(1.0, width)]


def _ten_percent_rule(rounded: int, exact: float) -> int:
    """One step up where rounding lost over 10 %."""
    return rounded + 8 if rounded < 0.9 * exact else rounded


def _block(c_in: int, hidden: int, c_out: int) -> list[Convolution]:
    """Fig. 29, without the 1x1 convolution that expands where nothing is expanded."""
    expanding = [Convolution(1, c_in, hidden)] if hidden != c_in else []
    return [*expanding, Convolution(3, hidden, hidden, groups=hidden), Convolution(1, hidden, c_out)]


def _layers(channels: list[int], blocks: list[tuple[int, int, int]] = V2_BLOCKS) -> list[Convolution]:
    """Fig. 30 with these channels, in the order of `_exact_channels`."""
    c_in, *rows, last = channels
    layers = [Convolution(3, 3, c_in)]
    for (expansion, _, repeats), c_out in zip(blocks, rows, strict=True):
        for _ in range(repeats):
            layers += _block(c_in, expansion * c_in, c_out)
            c_in = c_out
    return [*layers, Convolution(1, c_in, last)]


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
    narrow = last._replace(c_out=_multiple_of_8(1280 * width))
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
    return _network_params([*layers, last._replace(c_out=1280)], classes, batch_norm=True)


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
    channels = [_multiple_of_8(exact) for exact in _exact_channels(width)]
    once = [(expansion, c_out, 1) for expansion, c_out, _ in V2_BLOCKS]
    return _network_params(_layers(channels, once), classes, batch_norm=True)


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
        c_out = _multiple_of_8(channels * width)
        layers += _block(c_in, expansion * c_in, c_out) * repeats
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
            layers += _block(c_in, expansion * c_out if expansion > 1 else c_in, c_out)
            c_in = c_out
    return _network_params([*layers, last], classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code cuts the channels off to whole numbers, which is V1's rule; V2 rounds them to multiples of 8.",
        "チャンネル数を切り捨てて整数にしています。これは V1 の規則で、V2 では 8 の倍数に丸めます。",
    ),
    lecture="4.1, fig. 30",
)
def channels_cut_off_as_in_v1(width: float = 1.0, classes: int = 1000) -> int:
    c_in, *rows, last = [int(exact) for exact in _exact_channels(width)]
    total = 27 * c_in + 2 * c_in  # no Convolution: it refuses to have no channels
    for (expansion, _, repeats), c_out in zip(V2_BLOCKS, rows, strict=True):
        for _ in range(repeats):
            hidden = expansion * c_in
            total += (c_in * hidden + 2 * hidden if expansion > 1 else 0) + 11 * hidden + hidden * c_out + 2 * c_out
            c_in = c_out
    return total + c_in * last + 2 * last + conv_params(1, last, classes, bias=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code rounds to the nearest multiple of 8 only; the rule also says what to do where that loses too "
        "many channels.",
        "最も近い 8 の倍数に丸めるだけです。それでチャンネルが減りすぎる場合の規則が抜けています。",
    ),
    lecture="4.1, fig. 30",
)
def ten_percent_rule_forgotten(width: float = 1.0, classes: int = 1000) -> int:
    layers = _layers([max(8, int(exact + 4) // 8 * 8) for exact in _exact_channels(width)])
    return _network_params(layers, classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code always rounds down to a multiple of 8; the rule takes the nearest one and looks at how much is "
        "lost.",
        "いつも 8 の倍数に切り捨てています。規則では最も近い倍数を取り、どれだけ減ったかも見ます。",
    ),
    lecture="4.1, fig. 30",
)
def multiples_rounded_down(width: float = 1.0, classes: int = 1000) -> int:
    layers = _layers([max(8, int(exact) // 8 * 8) for exact in _exact_channels(width)])
    return _network_params(layers, classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Python's round sends half-way cases to the even multiple of 8, so that some of your layers have 8 "
        "channels too few.",
        "Python の round は、ちょうど中間の値を偶数の側に丸めます。そのため、8 チャンネル足りない層があります。",
    ),
    lecture="4.1, fig. 30",
)
def half_way_to_the_even_multiple(width: float = 1.0, classes: int = 1000) -> int:
    layers = _layers([_ten_percent_rule(max(8, round(exact / 8) * 8), exact) for exact in _exact_channels(width)])
    return _network_params(layers, classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code rounds down to a multiple of 8 wherever little is lost; the rule begins with the nearest multiple.",
        "減る量が少なければいつも 8 の倍数に切り捨てています。規則では、まず最も近い倍数を取ります。",
    ),
    lecture="4.1, fig. 30",
)
def rounded_down_unless_too_much_is_lost(width: float = 1.0, classes: int = 1000) -> int:
    layers = _layers([_ten_percent_rule(max(8, int(exact) // 8 * 8), exact) for exact in _exact_channels(width)])
    return _network_params(layers, classes, batch_norm=True)
