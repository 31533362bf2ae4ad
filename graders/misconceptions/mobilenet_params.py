"""How counting parameters really goes wrong. Each function stands in for one of reference/mobilenet_params.py."""

from reference.mobilenet_params import (
    V1_BLOCKS,
    Convolution,
    _multiple_of_8,
    _network_params,
    _v1_convolutions,
    _v2_convolutions,
    conv_params,
)
from saiten.grading import Text, misconception


@misconception(
    "conv_params",
    Text(
        "The groups change nothing: an output channel sees only its own group's c_in / groups channels.",
        "groups が効いていません。出力の各チャンネルが見るのは、自分のグループの c_in / groups チャンネルだけです。",
    ),
    lecture="4.1",
)
def groups_ignored(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")
    return k**2 * c_in * c_out + c_out * bias


@misconception(
    "conv_params",
    Text(
        "Both channel counts are divided by groups and one group is counted; there are `groups` of them.",
        "1 グループ分しか数えていません。グループは groups 個あります。",
    ),
    lecture="4.1",
)
def one_group_counted(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")
    return k**2 * (c_in // groups) * (c_out // groups) + c_out * bias


@misconception(
    "conv_params",
    Text(
        "There is one bias per output channel, not per input channel.",
        "バイアスは入力ではなく出力のチャンネルごとに 1 個です。",
    ),
    lecture="3.3",
)
def bias_per_input_channel(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")
    return k**2 * (c_in // groups) * c_out + c_in * bias


@misconception(
    "bottleneck_params",
    Text(
        "The 1x1 convolution back up to `channels` is missing.",
        "チャンネル数を元に戻す 1x1 の convolution が数えられていません。",
    ),
    lecture="4.1, fig. 20",
)
def way_back_up_forgotten(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return conv_params(1, channels, reduced) + conv_params(k, reduced, reduced)


@misconception(
    "fire_module_params",
    Text(
        "The expansions read the module's input; they read the squeezed map, with s1x1 channels.",
        "expand の入力が元の層になっています。入力は squeeze 後の s1x1 チャンネルです。",
    ),
    lecture="4.1, fig. 27",
)
def expansions_before_the_squeeze(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    squeeze = conv_params(1, c_in, s1x1, bias=bias)
    return squeeze + conv_params(1, c_in, e1x1, bias=bias) + conv_params(3, c_in, e3x3, bias=bias)


@misconception(
    "fire_module_params",
    Text(
        "The two expansions follow each other here; they stand side by side.",
        "2 つの expand が直列になっています。並列に並んでいます。",
    ),
    lecture="4.1, fig. 27",
)
def expansions_in_a_row(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    squeeze = conv_params(1, c_in, s1x1, bias=bias)
    return squeeze + conv_params(1, s1x1, e1x1, bias=bias) + conv_params(3, e1x1, e3x3, bias=bias)


@misconception(
    "depthwise_separable_params",
    Text(
        "This is the ordinary convolution; the depthwise one has k^2 weights per channel and mixes nothing.",
        "普通の convolution になっています。depthwise convolution の重みはチャンネルごとに k^2 個です。",
    ),
    lecture="4.1, eqs 59-60",
)
def ordinary_convolution(k: int, c_in: int, c_out: int) -> int:
    return conv_params(k, c_in, c_out)


@misconception(
    "reduction_ratio",
    Text("The ratio is turned over: ordinary by separable.", "分子と分母が逆です。"),
    lecture="4.1, eq. 61",
)
def ratio_turned_over(k: int, c_out: int) -> float:
    return 1 / (1 / c_out + 1 / k**2)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Batch norm counts 4 per channel; the running mean and variance are not parameters, so 2.",
        "batch norm を 4 個と数えています。移動平均と分散はパラメタではないので、チャンネルごとに 2 個です。",
    ),
    lecture="4.1, fig. 28",
)
def running_statistics_counted(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    more = sum(2 * layer.c_out for layer in layers) if batch_norm else 0
    return _network_params(layers, classes, batch_norm) + more


@misconception(
    "mobilenet_v1_params",
    Text(
        "Channels are rounded to the nearest whole number; int(c * w) cuts off.",
        "チャンネル数を四捨五入しています。int(c * w) は切り捨てです。",
    ),
    lecture="4.1",
)
def channels_rounded(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    if width <= 0 or int(32 * width) < 1:
        raise ValueError("width too small")
    c_in = round(32 * width)
    layers = [Convolution(3, 3, c_in)]
    for channels, _ in V1_BLOCKS:
        c_out = round(channels * width)
        layers += [Convolution(3, c_in, c_in, groups=c_in), Convolution(1, c_in, c_out)]
        c_in = c_out
    return _network_params(layers, classes, batch_norm)


@misconception(
    "mobilenet_v1_params",
    Text("The classifier has a bias for each class.", "分類層にはクラスごとに 1 個のバイアスがあります。"),
    lecture="4.1, fig. 28",
)
def classifier_without_bias(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    return _network_params(_v1_convolutions(width), classes, batch_norm) - classes


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
    "mobilenet_v1_multiply_adds",
    Text(
        "A side that is odd is rounded down at stride 2; SAME padding rounds up.",
        "stride 2 で奇数のサイズを切り捨てています。SAME padding では切り上げます。",
    ),
    lecture="3.3 and 4.1",
)
def odd_sides_rounded_down(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes)
    for layer in layers:
        size = max(1, size // layer.stride)
        total += size**2 * layer.params
    return total


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        'The last depthwise layer halves the map: the "s2" of fig. 28 is a misprint, the map stays 7x7.',
        "最後の depthwise の層でサイズが半分になっています。図 28 の「s2」は誤植で、7x7 のままです。",
    ),
    lecture="4.1, fig. 28",
)
def misprinted_stride(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    *before, depthwise, pointwise = _v1_convolutions(width)
    layers = [*before, depthwise._replace(stride=2), pointwise]
    size, total = resolution, conv_params(1, pointwise.c_out, classes)
    for layer in layers:
        size = -(-size // layer.stride)
        total += size**2 * layer.params
    return total


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Each layer is counted at the size of its input; a weight works once per position of the output.",
        "入力のサイズで数えています。重みは出力の位置ごとに 1 回使われます。",
    ),
    lecture="4.1, fig. 28",
)
def counted_at_the_input(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes)
    for layer in layers:
        total += size**2 * layer.params
        size = -(-size // layer.stride)
    return total
