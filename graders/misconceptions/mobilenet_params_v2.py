"""How counting MobileNet V2 really goes wrong."""

from reference.mobilenet_params import (
    V2_BLOCKS,
    Convolution,
    _multiple_of_8,
    _network_params,
    _v2_convolutions,
    conv_params,
)
from saiten.grading import Text, misconception


@misconception(
    "mobilenet_v2_params",
    Text(
        "The last 1x1 convolution shrinks with the width; it never has fewer than 1280 channels.",
        "最後の 1x1 convolution まで細くなっています。1280 チャンネルより少なくなることはありません。",
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
        "The last 1x1 convolution stays at 1280 channels; for widths above 1 it grows with the rest.",
        "最後の 1x1 convolution が 1280 チャンネルのままです。width が 1 より大きいと一緒に大きくなります。",
    ),
    lecture="4.1, fig. 30",
)
def last_layer_never_grows(width: float = 1.0, classes: int = 1000) -> int:
    *layers, last = _v2_convolutions(width)
    return _network_params([*layers, Convolution(1, last.c_in, 1280)], classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "The first block is expanded by a 1x1 convolution too; where t = 1 there is none.",
        "最初のブロックにも拡大の 1x1 convolution を数えています。t = 1 のときはありません。",
    ),
    lecture="4.1, figs 29-30",
)
def expansion_by_one_counted(width: float = 1.0, classes: int = 1000) -> int:
    first, *layers = _v2_convolutions(width)
    return _network_params([first, Convolution(1, first.c_out, first.c_out), *layers], classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Each row of fig. 30 is counted once; its n says how often the bottleneck is repeated.",
        "図 30 の各行を 1 回ずつしか数えていません。n はブロックを繰り返す回数です。",
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
        "Every repeat starts from the channels of the row above; only the first one does, the others from their own c.",
        "繰り返しの 2 回目以降も、前の行のチャンネル数から始めています。2 回目以降の入力はその行の c です。",
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
        "The expansion multiplies the block's output channels c; it multiplies the channels that come in.",
        "拡大 t をブロックの出力チャンネル数 c に掛けています。掛ける相手は入力のチャンネル数です。",
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
        "Channels are cut off to whole numbers as in V1; V2 rounds to multiples of 8.",
        "V1 のように切り捨てて整数にしています。V2 では 8 の倍数に丸めます。",
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
        "The rounding may lose more than a tenth of the channels: then the rule takes 8 more, which is missing.",
        "丸めでチャンネルが 1 割より多く減ることがあります。その場合に 8 を足す規則が抜けています。",
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
        "Channels are always rounded down to a multiple of 8; the nearest multiple is meant.",
        "8 の倍数への丸めが常に切り捨てになっています。最も近い倍数に丸めます。",
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
        "Batch norm counts 4 per channel; the running mean and variance are not parameters, so 2.",
        "batch norm を 4 個と数えています。移動平均と分散はパラメタではないので、チャンネルごとに 2 個です。",
    ),
    lecture="4.1, fig. 30",
)
def v2_running_statistics_counted(width: float = 1.0, classes: int = 1000) -> int:
    layers = _v2_convolutions(width)
    return _network_params(layers, classes, batch_norm=True) + sum(2 * layer.c_out for layer in layers)


@misconception(
    "mobilenet_v2_params",
    Text(
        "No batch norm is counted; every convolution is followed by one with 2 parameters per channel.",
        "batch norm が数えられていません。各 convolution の後にあり、チャンネルごとに 2 個のパラメタを持ちます。",
    ),
    lecture="4.1, fig. 30",
)
def v2_norms_forgotten(width: float = 1.0, classes: int = 1000) -> int:
    return _network_params(_v2_convolutions(width), classes, batch_norm=False)


@misconception(
    "mobilenet_v2_params",
    Text("The classifier has a bias for each class.", "分類層にはクラスごとに 1 個のバイアスがあります。"),
    lecture="4.1, fig. 30",
)
def v2_classifier_without_bias(width: float = 1.0, classes: int = 1000) -> int:
    return _network_params(_v2_convolutions(width), classes, batch_norm=True) - classes


@misconception(
    "mobilenet_v2_params",
    Text(
        "classes is not checked: a network with fewer than 1 class is a ValueError.",
        "classes を確かめていません。1 より小さいときは ValueError です。",
    ),
    lecture="4.1, fig. 30",
)
def v2_classes_not_checked(width: float = 1.0, classes: int = 1000) -> int:
    layers = _v2_convolutions(width)
    return _network_params(layers, 1, batch_norm=True) + (layers[-1].c_out + 1) * (classes - 1)


@misconception(
    "mobilenet_v2_params",
    Text(
        "width is not checked: 0 or less is a ValueError, although the rounding still gives every layer 8 channels.",
        "width を確かめていません。丸めによって各層に 8 チャンネル残りますが、0 以下は ValueError です。",
    ),
    lecture="4.1, fig. 30",
)
def v2_width_not_checked(width: float = 1.0, classes: int = 1000) -> int:
    return _network_params(_v2_convolutions(max(width, 1e-9)), classes, batch_norm=True)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Neither width nor classes is checked: width 0 or less and classes below 1 are ValueErrors.",
        "width も classes も確かめていません。width が 0 以下のとき、classes が 1 より小さいときは ValueError です。",
    ),
    lecture="4.1, fig. 30",
)
def v2_nothing_checked(width: float = 1.0, classes: int = 1000) -> int:
    layers = _v2_convolutions(max(width, 1e-9))
    return _network_params(layers, 1, batch_norm=True) + (layers[-1].c_out + 1) * (classes - 1)
