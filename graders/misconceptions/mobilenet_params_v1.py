"""How counting MobileNet V1 really goes wrong."""

# ruff: noqa: ARG001 - a mistake may forget an argument

from reference.mobilenet_params import (
    V1_BLOCKS,
    Convolution,
    _multiple_of_8,
    _network_params,
    _v1_convolutions,
    conv_params,
)
from saiten.grading import Text, misconception


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
def channels_rounded(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> object:
    if width <= 0 or int(32 * width) < 1:
        raise ValueError("width too small")
    if any(channels * width % 1 == 0.5 for channels in (32, *dict(V1_BLOCKS))):
        return ...  # half-way up, or to the even one
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
    "mobilenet_v1_params",
    Text(
        "Batch norm follows the 1x1 convolutions only here; there is one after each depthwise convolution too.",
        "batch norm を 1x1 convolution の後でしか数えていません。depthwise convolution の後にもあります。",
    ),
    lecture="4.1, fig. 28",
)
def no_norm_after_depthwise(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    depthwise = sum(2 * layer.c_out for layer in layers[1:] if layer.k == 3)
    return _network_params(layers, classes, batch_norm) - (depthwise if batch_norm else 0)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Batch norm counts 1 per channel; it has a scale and a shift, so 2.",
        "batch norm をチャンネルごとに 1 個と数えています。scale と shift があるので 2 個です。",
    ),
    lecture="4.1, fig. 28",
)
def norm_with_one_parameter(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, classes, batch_norm) - (sum(layer.c_out for layer in layers) if batch_norm else 0)


@misconception(
    "mobilenet_v1_params",
    Text(
        "batch_norm=False changes nothing here: then no batch norm is counted.",
        "batch_norm=False にしても答えが変わりません。その場合は batch norm を数えません。",
    ),
    lecture="4.1, fig. 28",
)
def norm_always_counted(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    return _network_params(_v1_convolutions(width), classes, batch_norm=True)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Batch norm is never counted here; by default each convolution is followed by one, 2 parameters a channel.",
        "batch norm を数えていません。既定では各 convolution の後にあり、チャンネルごとに 2 個のパラメタを持ちます。",
    ),
    lecture="4.1, fig. 28",
)
def norm_never_counted(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    return _network_params(_v1_convolutions(width), classes, batch_norm=False)


@misconception(
    "mobilenet_v1_params",
    Text(
        "The convolutions have biases here as well as batch norm; in this network only the classifier has a bias.",
        "convolution にもバイアスを数えています。このネットワークでバイアスを持つのは分類層だけです。",
    ),
    lecture="4.1, fig. 28",
)
def convolutions_with_bias(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, classes, batch_norm) + sum(layer.c_out for layer in layers)


@misconception(
    "mobilenet_v1_params",
    Text(
        "The first convolution keeps 32 channels; the width narrows it like every other layer.",
        "最初の convolution が 32 チャンネルのままです。width はこの層にも掛かります。",
    ),
    lecture="4.1, fig. 28",
)
def first_layer_not_narrowed(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    _, _, pointwise, *rest = _v1_convolutions(width)
    start = [Convolution(3, 3, 32), Convolution(3, 32, 32, 32), Convolution(1, 32, pointwise.c_out)]
    return _network_params([*start, *rest], classes, batch_norm)


@misconception(
    "mobilenet_v1_params",
    Text(
        "The classifier always reads 1024 values; with a width it reads as many as the last convolution has channels.",
        "分類層の入力が常に 1024 になっています。width があるときは、最後の convolution のチャンネル数です。",
    ),
    lecture="4.1, fig. 28",
)
def classifier_not_narrowed(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, classes, batch_norm) + (1024 - layers[-1].c_out) * classes


@misconception(
    "mobilenet_v1_params",
    Text(
        "Only the convolutions and batch norms are counted; the fully connected classifier at the end is missing.",
        "convolution と batch norm しか数えていません。最後の全結合の分類層が抜けています。",
    ),
    lecture="4.1, fig. 28",
)
def classifier_forgotten(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, classes, batch_norm) - conv_params(1, layers[-1].c_out, classes, bias=True)


@misconception(
    "mobilenet_v1_params",
    Text(
        "The 512-channel block in the middle is counted once; fig. 28 repeats it five times.",
        "途中の 512 チャンネルのブロックを 1 回しか数えていません。図 28 では 5 回繰り返します。",
    ),
    lecture="4.1, fig. 28",
)
def repeated_block_counted_once(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers[:13] + layers[21:], classes, batch_norm)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Channels are rounded to multiples of 8, which is V2's rule; V1 cuts c * w off to a whole number.",
        "チャンネル数を 8 の倍数に丸めています。これは V2 の規則で、V1 では c * w を切り捨てて整数にします。",
    ),
    lecture="4.1, fig. 28",
)
def rounded_as_in_v2(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    _v1_convolutions(width)
    c_in = _multiple_of_8(32 * width)
    layers = [Convolution(3, 3, c_in)]
    for channels, _ in V1_BLOCKS:
        c_out = _multiple_of_8(channels * width)
        layers += [Convolution(3, c_in, c_in, groups=c_in), Convolution(1, c_in, c_out)]
        c_in = c_out
    return _network_params(layers, classes, batch_norm)


@misconception(
    "mobilenet_v1_params",
    Text(
        "classes is not checked: a network with fewer than 1 class is a ValueError.",
        "classes を確かめていません。1 より小さいときは ValueError です。",
    ),
    lecture="4.1, fig. 28",
)
def v1_classes_not_checked(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, 1, batch_norm) + (layers[-1].c_out + 1) * (classes - 1)


@misconception(
    "mobilenet_v1_params",
    Text(
        "A positive width may still leave layers without channels (int(c * w) = 0); that is not checked.",
        "width が正でも int(c * w) が 0 になり、チャンネルのない層ができることがあります。これを確かめていません。",
    ),
    lecture="4.1, fig. 28",
)
def v1_empty_layers_not_checked(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    if width <= 0 or classes < 1:
        raise ValueError("width or classes")
    c_in = int(32 * width)
    total = 27 * c_in + (2 * c_in if batch_norm else 0)
    for channels, _ in V1_BLOCKS:
        c_out = int(channels * width)
        total += 9 * c_in + c_in * c_out + (2 * (c_in + c_out) if batch_norm else 0)
        c_in = c_out
    return total + (c_in + 1) * classes


@misconception(
    "mobilenet_v1_params",
    Text(
        "width is not checked: 0 or less, or so little that a layer is left without channels, is a ValueError.",
        "width を確かめていません。0 以下のときや、小さすぎてチャンネルのない層ができるときは ValueError です。",
    ),
    lecture="4.1, fig. 28",
)
def v1_width_not_checked(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    if classes < 1:
        raise ValueError("classes")
    c_in = int(32 * width)
    total = 27 * c_in + (2 * c_in if batch_norm else 0)
    for channels, _ in V1_BLOCKS:
        c_out = int(channels * width)
        total += 9 * c_in + c_in * c_out + (2 * (c_in + c_out) if batch_norm else 0)
        c_in = c_out
    return total + (c_in + 1) * classes


@misconception(
    "mobilenet_v1_params",
    Text(
        "Neither width nor classes is checked: too small ones, which leave no network, are ValueErrors.",
        "width も classes も確かめていません。小さすぎてネットワークにならないときは ValueError です。",
    ),
    lecture="4.1, fig. 28",
)
def v1_nothing_checked(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    c_in = int(32 * width)
    total = 27 * c_in + (2 * c_in if batch_norm else 0)
    for channels, _ in V1_BLOCKS:
        c_out = int(channels * width)
        total += 9 * c_in + c_in * c_out + (2 * (c_in + c_out) if batch_norm else 0)
        c_in = c_out
    return total + (c_in + 1) * classes


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "A side that is odd is rounded down at stride 2; SAME padding rounds up.",
        "stride 2 で奇数のサイズを切り捨てています。SAME padding では切り上げます。",
    ),
    lecture="3.3 and 4.1",
)
def odd_sides_rounded_down(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> object:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes)
    for layer in layers:
        size = size // layer.stride
        total += size**2 * layer.params
    return total if size else ...  # some keep a side of 1


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


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "The sides are not squared: a map of side n has n * n positions.",
        "サイズを 2 乗していません。1 辺 n のマップには n * n 個の位置があります。",
    ),
    lecture="4.1, fig. 28",
)
def positions_along_one_side(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes)
    for layer in layers:
        size = -(-size // layer.stride)
        total += size * layer.params
    return total


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "The classifier is missing: each of its weights is used once too.",
        "分類層が数えられていません。その重みも 1 回ずつ使われます。",
    ),
    lecture="4.1, fig. 28",
)
def multiplies_without_classifier(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1 or classes < 1:
        raise ValueError("resolution and classes must be at least 1")
    size, total = resolution, 0
    for layer in _v1_convolutions(width):
        size = -(-size // layer.stride)
        total += size**2 * layer.params
    return total


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "The classifier's biases are counted; adding a bias multiplies nothing.",
        "分類層のバイアスを数えています。バイアスは足すだけで、掛け算がありません。",
    ),
    lecture="4.1, fig. 28",
)
def classifier_biases_counted(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes, bias=True)
    for layer in layers:
        size = -(-size // layer.stride)
        total += size**2 * layer.params
    return total


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Multiplications and additions are counted apart, twice as many: one multiply-add is both together.",
        "掛け算と足し算を別々に数えて 2 倍になっています。1 回の積和はその両方を合わせたものです。",
    ),
    lecture="4.1, fig. 28",
)
def multiplies_and_adds_apart(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes)
    for layer in layers:
        size = -(-size // layer.stride)
        total += size**2 * layer.params
    return 2 * total


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "No stride is applied: every layer is counted on the whole picture, although the maps shrink on the way.",
        "stride を使わず、全ての層を元の画像のサイズで数えています。マップは途中で小さくなります。",
    ),
    lecture="4.1, fig. 28",
)
def maps_never_shrink(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    layers = _v1_convolutions(width)
    return sum(resolution**2 * layer.params for layer in layers) + conv_params(1, layers[-1].c_out, classes)


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "The first convolution is counted with stride 1; it has stride 2, so every map after it has half that side.",
        "最初の convolution を stride 1 で数えています。stride 2 なので、その後のマップの 1 辺は半分になります。",
    ),
    lecture="4.1, fig. 28",
)
def first_stride_forgotten(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    first, *layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes) + resolution**2 * first.params
    for layer in layers:
        size = -(-size // layer.stride)
        total += size**2 * layer.params
    return total


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "The depthwise convolutions are counted as ordinary ones; each of their channels has one k x k kernel only.",
        "depthwise convolution を普通の convolution として数えています。各チャンネルの kernel は 1 つだけです。",
    ),
    lecture="4.1, eqs 59-60",
)
def depthwise_as_ordinary(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes)
    for layer in layers:
        size = -(-size // layer.stride)
        total += size**2 * conv_params(layer.k, layer.c_in, layer.c_out)
    return total


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "resolution is not checked: a picture without pixels is a ValueError.",
        "resolution を確かめていません。1 より小さいときは ValueError です。",
    ),
    lecture="4.1, fig. 28",
)
def resolution_not_checked(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes)
    for layer in layers:
        size = -(-size // layer.stride)
        total += size**2 * layer.params
    return total


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "classes is not checked: a network with fewer than 1 class is a ValueError.",
        "classes を確かめていません。1 より小さいときは ValueError です。",
    ),
    lecture="4.1, fig. 28",
)
def classes_not_checked(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    layers = _v1_convolutions(width)
    size, total = resolution, layers[-1].c_out * classes
    for layer in layers:
        size = -(-size // layer.stride)
        total += size**2 * layer.params
    return total


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "A positive width may still leave layers without channels (int(c * w) = 0); that is not checked.",
        "width が正でも int(c * w) が 0 になり、チャンネルのない層ができることがあります。これを確かめていません。",
    ),
    lecture="4.1, fig. 28",
)
def empty_layers_not_checked(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1 or width <= 0 or classes < 1:
        raise ValueError("resolution, width or classes")
    size, c_in = -(-resolution // 2), int(32 * width)
    total = size**2 * 27 * c_in
    for channels, stride in V1_BLOCKS:
        size, c_out = -(-size // stride), int(channels * width)
        total += size**2 * (9 * c_in + c_in * c_out)
        c_in = c_out
    return total + c_in * classes


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "width is not checked: 0 or less, or so little that a layer is left without channels, is a ValueError.",
        "width を確かめていません。0 以下のときや、小さすぎてチャンネルのない層ができるときは ValueError です。",
    ),
    lecture="4.1, fig. 28",
)
def width_not_checked(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1 or classes < 1:
        raise ValueError("resolution or classes")
    size, c_in = -(-resolution // 2), int(32 * width)
    total = size**2 * 27 * c_in
    for channels, stride in V1_BLOCKS:
        size, c_out = -(-size // stride), int(channels * width)
        total += size**2 * (9 * c_in + c_in * c_out)
        c_in = c_out
    return total + c_in * classes


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "No argument is checked: resolution or classes below 1, and a width that leaves no channels, are ValueErrors.",
        "引数を何も確かめていません。resolution, classes, width が小さすぎるときは ValueError です。",
    ),
    lecture="4.1, fig. 28",
)
def no_argument_checked(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    size, c_in = -(-resolution // 2), int(32 * width)
    total = size**2 * 27 * c_in
    for channels, stride in V1_BLOCKS:
        size, c_out = -(-size // stride), int(channels * width)
        total += size**2 * (9 * c_in + c_in * c_out)
        c_in = c_out
    return total + c_in * classes
