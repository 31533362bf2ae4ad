"""Batch norm, biases and classifiers of the networks, counted wrongly; a mistake may forget an argument."""

from reference.mobilenet_params import Convolution, _network_params, _v1_convolutions, _v2_convolutions
from saiten.grading import Text, misconception

RUNNING_STATISTICS = Text(
    "Your code counts the running mean and variance of batch norm too; they are not parameters.",
    "batch norm の移動平均と分散も数えています。これらはパラメタではありません。",
)
NO_CLASSIFIER_BIASES = Text(
    "Your code leaves out the biases of the classifier at the end.", "最後の分類層のバイアスを数えていません。"
)


def _channels(layers: list[Convolution]) -> int:
    """The output channels of all layers, each of which batch norm scales and shifts."""
    return sum(layer.c_out for layer in layers)


@misconception("mobilenet_v1_params", RUNNING_STATISTICS, lecture="4.1, fig. 28")
def running_statistics_counted(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, classes, batch_norm) + 2 * _channels(layers) * batch_norm


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
    return _network_params(layers, classes, batch_norm) - _channels(layers) * batch_norm


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
    depthwise = [layer for layer in layers[1:] if layer.k == 3]
    return _network_params(layers, classes, batch_norm) - 2 * _channels(depthwise) * batch_norm


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
    return _network_params(layers, classes, batch_norm) + _channels(layers)


@misconception("mobilenet_v1_params", NO_CLASSIFIER_BIASES, lecture="4.1, fig. 28")
def classifier_without_bias(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    return _network_params(_v1_convolutions(width), classes, batch_norm) - classes


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
    return _network_params(layers, classes, batch_norm) - (layers[-1].c_out + 1) * classes


@misconception("mobilenet_v2_params", RUNNING_STATISTICS, lecture="4.1, fig. 30")
def v2_running_statistics_counted(width: float = 1.0, classes: int = 1000) -> int:
    layers = _v2_convolutions(width)
    return _network_params(layers, classes, batch_norm=True) + 2 * _channels(layers)


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


@misconception("mobilenet_v2_params", NO_CLASSIFIER_BIASES, lecture="4.1, fig. 30")
def v2_classifier_without_bias(width: float = 1.0, classes: int = 1000) -> int:
    return _network_params(_v2_convolutions(width), classes, batch_norm=True) - classes
