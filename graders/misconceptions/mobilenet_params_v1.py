"""How counting the parameters of MobileNet V1 really goes wrong; a mistake may forget an argument."""

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
        "Your code counts the running mean and variance of batch norm too; they are not parameters.",
        "batch norm の移動平均と分散も数えています。これらはパラメタではありません。",
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
        "Your code rounds the channels to the nearest whole number; V1 cuts the fraction off.",
        "チャンネル数を四捨五入しています。V1 では小数部を切り捨てます。",
    ),
    lecture="4.1",
)
def channels_rounded(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> object:
    if 32 * width < 0.5:
        raise ValueError("width too small")
    if int(32 * width) < 1 or any(channels * width % 1 == 0.5 for channels in (32, *dict(V1_BLOCKS))):
        return ...  # some refuse what int would make 0; half-way up, or to the even one
    c_in = round(32 * width)
    layers = [Convolution(3, 3, c_in)]
    for channels, _ in V1_BLOCKS:
        c_out = round(channels * width)
        layers += [Convolution(3, c_in, c_in, groups=c_in), Convolution(1, c_in, c_out)]
        c_in = c_out
    return _network_params(layers, classes, batch_norm)


@misconception(
    "mobilenet_v1_params",
    Text("Your code leaves out the biases of the classifier at the end.", "最後の分類層のバイアスを数えていません。"),
    lecture="4.1, fig. 28",
)
def classifier_without_bias(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    return _network_params(_v1_convolutions(width), classes, batch_norm) - classes


@misconception(
    "mobilenet_v1_params",
    Text(
        "Your code counts batch norm after the 1x1 convolutions only; the depthwise ones are followed by one too.",
        "1x1 convolution の後の batch norm しか数えていません。depthwise convolution の後にもあります。",
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
        "Your code counts one parameter per channel for batch norm; it both scales and shifts.",
        "batch norm をチャンネルごとに 1 個と数えています。batch norm には scale と shift があります。",
    ),
    lecture="4.1, fig. 28",
)
def norm_with_one_parameter(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, classes, batch_norm) - (sum(layer.c_out for layer in layers) if batch_norm else 0)


@misconception(
    "mobilenet_v1_params",
    Text(
        "batch_norm=False changes nothing in your code; batch norm should not be counted then.",
        "batch_norm=False にしても答えが変わりません。その場合、batch norm は数えません。",
    ),
    lecture="4.1, fig. 28",
)
def norm_always_counted(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:  # noqa: ARG001
    return _network_params(_v1_convolutions(width), classes, batch_norm=True)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Your code never counts batch norm; by default every convolution is followed by one.",
        "batch norm を全く数えていません。既定では、どの convolution の後にも batch norm があります。",
    ),
    lecture="4.1, fig. 28",
)
def norm_never_counted(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:  # noqa: ARG001
    return _network_params(_v1_convolutions(width), classes, batch_norm=False)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Your code counts biases of the convolutions too; in this network they have none.",
        "convolution のバイアスも数えています。このネットワークの convolution にバイアスはありません。",
    ),
    lecture="4.1, fig. 28",
)
def convolutions_with_bias(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, classes, batch_norm) + sum(layer.c_out for layer in layers)


@misconception(
    "mobilenet_v1_params",
    Text(
        "In your code the first convolution keeps its 32 channels; the width acts on it too.",
        "最初の convolution が 32 チャンネルのままです。width はこの層にも効きます。",
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
        "In your code the classifier always reads 1024 values; the width acts on the layer before it.",
        "分類層の入力がいつも 1024 個です。width はその前の層にも効きます。",
    ),
    lecture="4.1, fig. 28",
)
def classifier_not_narrowed(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, classes, batch_norm) + (1024 - layers[-1].c_out) * classes


@misconception(
    "mobilenet_v1_params",
    Text(
        "Your code leaves out the fully connected layer at the end (fig. 28).",
        "最後の全結合層を数えていません (図 28)。",
    ),
    lecture="4.1, fig. 28",
)
def classifier_forgotten(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, classes, batch_norm) - conv_params(1, layers[-1].c_out, classes, bias=True)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Your code counts the repeated block of 512 channels once only (fig. 28).",
        "繰り返される 512 チャンネルのブロックを、1 回しか数えていません (図 28)。",
    ),
    lecture="4.1, fig. 28",
)
def repeated_block_counted_once(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers[:13] + layers[21:], classes, batch_norm)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Your code rounds the channels to multiples of 8, which is V2's rule; V1 has a simpler one.",
        "チャンネル数を 8 の倍数に丸めています。これは V2 の規則で、V1 の規則はもっと単純です。",
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
