"""MobileNet V1 with wrong convolutions."""

from reference.mobilenet_params import V1_BLOCKS, Convolution, _multiple_of_8, _network_params, _v1_convolutions
from saiten.grading import Text, misconception

CHANNELS = [32, *(channels for channels, _ in V1_BLOCKS)]


def _layers(first: int, *others: int) -> list[Convolution]:
    """Fig. 28 with these channels after the first convolution and after each block."""
    layers, c_in = [Convolution(3, 3, first)], first
    for c_out in others:
        layers += [Convolution(3, c_in, c_in, groups=c_in), Convolution(1, c_in, c_out)]
        c_in = c_out
    return layers


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
    if int(32 * width) < 1 or any(channels * width % 1 == 0.5 for channels in CHANNELS):
        return ...  # some refuse what int would make 0; half-way up, or to the even one
    layers = _layers(*[round(channels * width) for channels in CHANNELS])
    return _network_params(layers, classes, batch_norm)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Your code rounds the channels to multiples of 8, which is V2's rule; V1 has a simpler one.",
        "チャンネル数を 8 の倍数に丸めています。これは V2 の規則で、V1 の規則はもっと単純です。",
    ),
    lecture="4.1, fig. 28",
)
def rounded_as_in_v2(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    _v1_convolutions(width)  # refuses unusable widths
    layers = _layers(*[_multiple_of_8(channels * width) for channels in CHANNELS])
    return _network_params(layers, classes, batch_norm)


@misconception(
    "mobilenet_v1_params",
    Text(
        "In your code the first convolution keeps its 32 channels; the width acts on it too.",
        "最初の convolution が 32 チャンネルのままです。width はこの層にも効きます。",
    ),
    lecture="4.1, fig. 28",
)
def first_layer_not_narrowed(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    _v1_convolutions(width)  # refuses unusable widths
    layers = _layers(32, *[int(channels * width) for channels in CHANNELS[1:]])
    return _network_params(layers, classes, batch_norm)


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
