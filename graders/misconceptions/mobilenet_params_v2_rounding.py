"""How the rounding of MobileNet V2's channels really goes wrong."""

from reference.mobilenet_params import (
    V2_BLOCKS,
    Convolution,
    _network_params,
    _v2_convolutions,
    conv_params,
)
from saiten.grading import Text, misconception


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code cuts the channels off to whole numbers, which is V1's rule; V2 rounds them to multiples of 8.",
        "チャンネル数を切り捨てて整数にしています。これは V1 の規則で、V2 では 8 の倍数に丸めます。",
    ),
    lecture="4.1, fig. 30",
)
def channels_cut_off_as_in_v1(width: float = 1.0, classes: int = 1000) -> int:
    _v2_convolutions(width)
    c_in = int(32 * width)
    total = 27 * c_in + 2 * c_in
    for expansion, channels, repeats in V2_BLOCKS:
        c_out = int(channels * width)
        for _ in range(repeats):
            hidden = expansion * c_in
            total += (c_in * hidden + 2 * hidden if expansion > 1 else 0) + 11 * hidden + hidden * c_out + 2 * c_out
            c_in = c_out
    last = int(1280 * max(1.0, width))
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
    last, c_in = _v2_convolutions(width)[-1], max(8, int(32 * width + 4) // 8 * 8)
    layers = [Convolution(3, 3, c_in)]
    for expansion, channels, repeats in V2_BLOCKS:
        c_out = max(8, int(channels * width + 4) // 8 * 8)
        for _ in range(repeats):
            hidden = expansion * c_in
            layers += [Convolution(1, c_in, hidden)] if expansion > 1 else []
            layers += [Convolution(3, hidden, hidden, hidden), Convolution(1, hidden, c_out)]
            c_in = c_out
    return _network_params([*layers, Convolution(1, c_in, last.c_out)], classes, batch_norm=True)


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
    if width <= 0:
        raise ValueError("width")
    c_in = max(8, int(32 * width) // 8 * 8)
    layers = [Convolution(3, 3, c_in)]
    for expansion, channels, repeats in V2_BLOCKS:
        c_out = max(8, int(channels * width) // 8 * 8)
        for _ in range(repeats):
            hidden = expansion * c_in
            layers += [Convolution(1, c_in, hidden)] if expansion > 1 else []
            layers += [Convolution(3, hidden, hidden, hidden), Convolution(1, hidden, c_out)]
            c_in = c_out
    narrow = Convolution(1, c_in, max(8, int(1280 * max(1.0, width)) // 8 * 8))
    return _network_params([*layers, narrow], classes, batch_norm=True)


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
    if width <= 0:
        raise ValueError("width")
    exact = [channels * width for channels in (32, *(c for _, c, _ in V2_BLOCKS))] + [1280 * max(1.0, width)]
    eights = [max(8, round(channels / 8) * 8) for channels in exact]
    c_in, *others, last = [
        eight + 8 if eight < 0.9 * channels else eight for eight, channels in zip(eights, exact, strict=True)
    ]
    layers = [Convolution(3, 3, c_in)]
    for (expansion, _, repeats), c_out in zip(V2_BLOCKS, others, strict=True):
        for _ in range(repeats):
            hidden = expansion * c_in
            layers += [Convolution(1, c_in, hidden)] if expansion > 1 else []
            layers += [Convolution(3, hidden, hidden, hidden), Convolution(1, hidden, c_out)]
            c_in = c_out
    return _network_params([*layers, Convolution(1, c_in, last)], classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code rounds down to a multiple of 8 wherever little is lost; the rule begins with the nearest multiple.",
        "減る量が少なければいつも 8 の倍数に切り捨てています。規則では、まず最も近い倍数を取ります。",
    ),
    lecture="4.1, fig. 30",
)
def rounded_down_unless_too_much_is_lost(width: float = 1.0, classes: int = 1000) -> int:
    if width <= 0:
        raise ValueError("width")
    exact = [channels * width for channels in (32, *(c for _, c, _ in V2_BLOCKS))] + [1280 * max(1.0, width)]
    eights = [max(8, int(channels) // 8 * 8) for channels in exact]
    c_in, *others, last = [
        eight + 8 if eight < 0.9 * channels else eight for eight, channels in zip(eights, exact, strict=True)
    ]
    layers = [Convolution(3, 3, c_in)]
    for (expansion, _, repeats), c_out in zip(V2_BLOCKS, others, strict=True):
        for _ in range(repeats):
            hidden = expansion * c_in
            layers += [Convolution(1, c_in, hidden)] if expansion > 1 else []
            layers += [Convolution(3, hidden, hidden, hidden), Convolution(1, hidden, c_out)]
            c_in = c_out
    return _network_params([*layers, Convolution(1, c_in, last)], classes, batch_norm=True)
