"""How counting the multiply-adds of MobileNet V1 really goes wrong."""

from reference.mobilenet_params import Convolution, _v1_convolutions, conv_params
from saiten.grading import Text, misconception


def _sizes(resolution: int, layers: list[Convolution]) -> list[int]:
    """The side of the map that each layer puts out."""
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    size, sizes = resolution, []
    for layer in layers:
        size = -(-size // layer.stride)
        sizes.append(size)
    return sizes


def _total(layers: list[Convolution], sizes: list[int], classes: int) -> int:
    """Multiply-adds of layers that work at every position of square maps, and of the classifier."""
    classifier = conv_params(1, layers[-1].c_out, classes)
    return sum(size**2 * layer.params for layer, size in zip(layers, sizes, strict=True)) + classifier


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "At stride 2 your code rounds half of an odd side down; the layers use SAME padding.",
        "stride 2 のとき、奇数のサイズの半分を切り捨てています。これらの層は SAME padding です。",
    ),
    lecture="3.3 and 4.1",
)
def odd_sides_rounded_down(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> object:
    if resolution < 1:
        raise ValueError("resolution must be at least 1")
    layers = _v1_convolutions(width)
    size, sizes = resolution, []
    for layer in layers:
        size = size // layer.stride
        sizes.append(size)
    total = _total(layers, sizes, classes)
    return total if size else ...  # some keep a side of 1


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        'In your code the last depthwise layer halves the map; the "s2" of fig. 28 is a misprint (top of the file).',
        "最後の depthwise の層でサイズが半分になっています。図 28 の「s2」は誤植です (ファイルの冒頭)。",
    ),
    lecture="4.1, fig. 28",
)
def misprinted_stride(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    *before, depthwise, pointwise = _v1_convolutions(width)
    layers = [*before, depthwise._replace(stride=2), pointwise]
    return _total(layers, _sizes(resolution, layers), classes)


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code counts each layer at the size of its input; a weight works at every position of the output.",
        "各層を入力のサイズで数えています。重みは出力の位置ごとに使われます。",
    ),
    lecture="4.1, fig. 28",
)
def counted_at_the_input(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    layers = _v1_convolutions(width)
    inputs = [resolution, *_sizes(resolution, layers)[:-1]]
    return _total(layers, inputs, classes)


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code counts the positions along one side of the map only; a map is a square.",
        "マップの 1 辺に沿った位置しか数えていません。マップは正方形です。",
    ),
    lecture="4.1, fig. 28",
)
def positions_along_one_side(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    layers = _v1_convolutions(width)
    classifier = conv_params(1, layers[-1].c_out, classes)
    return sum(size * layer.params for layer, size in zip(layers, _sizes(resolution, layers), strict=True)) + classifier


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code leaves out the classifier, whose weights work too.",
        "分類層を数えていません。その重みも計算に使われます。",
    ),
    lecture="4.1, fig. 28",
)
def multiplies_without_classifier(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    layers = _v1_convolutions(width)
    return _total(layers, _sizes(resolution, layers), classes) - layers[-1].c_out * classes


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code counts the biases of the classifier; adding a bias multiplies nothing.",
        "分類層のバイアスを数えています。バイアスは足すだけで、掛け算がありません。",
    ),
    lecture="4.1, fig. 28",
)
def classifier_biases_counted(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    layers = _v1_convolutions(width)
    return _total(layers, _sizes(resolution, layers), classes) + classes


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your count is twice too large: one multiply-add is a multiplication together with its addition.",
        "2 倍になっています。1 回の積和は、掛け算とそれに続く足し算を合わせたものです。",
    ),
    lecture="4.1, fig. 28",
)
def multiplies_and_adds_apart(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    layers = _v1_convolutions(width)
    return 2 * _total(layers, _sizes(resolution, layers), classes)


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code counts every layer at the size of the picture; the strides make the maps smaller on the way.",
        "全ての層を元の画像のサイズで数えています。マップは stride によって途中で小さくなります。",
    ),
    lecture="4.1, fig. 28",
)
def maps_never_shrink(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    layers = [layer._replace(stride=1) for layer in _v1_convolutions(width)]
    return _total(layers, _sizes(resolution, layers), classes)


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code forgets the stride of the first convolution, so that all maps are too large.",
        "最初の convolution の stride を忘れているので、全てのマップが大きすぎます。",
    ),
    lecture="4.1, fig. 28",
)
def first_stride_forgotten(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    first, *others = _v1_convolutions(width)
    layers = [first._replace(stride=1), *others]
    return _total(layers, _sizes(resolution, layers), classes)


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code counts the depthwise convolutions as ordinary ones; they do not mix the channels (eqs 59-60).",
        "depthwise convolution を普通の convolution として数えています。depthwise はチャンネルを混ぜません (式 "
        "(59)-(60))。",
    ),
    lecture="4.1, eqs 59-60",
)
def depthwise_as_ordinary(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    layers = [layer._replace(groups=1) for layer in _v1_convolutions(width)]
    return _total(layers, _sizes(resolution, layers), classes)


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code counts the depthwise convolutions at the size of their input; with stride 2 they already put "
        "out a smaller map.",
        "depthwise convolution を入力のサイズで数えています。stride 2 なら、その出力のマップはもう小さくなっています。",
    ),
    lecture="4.1, fig. 28",
)
def depthwise_counted_at_its_input(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    layers = _v1_convolutions(width)
    sizes = _sizes(resolution, layers)
    sizes[1::2] = sizes[:-1:2]  # after the first, every other convolution is a depthwise one
    return _total(layers, sizes, classes)
