"""Parameters and multiply-adds of light-weight networks (section 4.1, eqs 58-61, figs 20 and 27-30)."""

from typing import NamedTuple

# Fig. 28 after the first convolution: (channels, stride) of each depthwise separable block.
V1_BLOCKS = [
    (64, 1),
    (128, 2),
    (128, 1),
    (256, 2),
    (256, 1),
    (512, 2),
    *[(512, 1)] * 5,
    (1024, 2),
    (1024, 1),  # printed s2 in the figure, but the map stays 7x7
]
# Fig. 30 after the first convolution: (expansion t, channels c, repeats n). Strides carry no parameters.
V2_BLOCKS = [(1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1)]


class Convolution(NamedTuple):
    """One convolution without bias."""

    k: int
    c_in: int
    c_out: int
    groups: int = 1
    stride: int = 1

    @property
    def params(self) -> int:
        return conv_params(self.k, self.c_in, self.c_out, self.groups)


def conv_params(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    """Parameters of a k x k convolution: every output channel sees c_in / groups input channels.

    Raises ValueError for k, c_in, c_out or groups below 1, or if groups does not divide both channel counts.
    """
    if min(k, c_in, c_out, groups) < 1:
        raise ValueError(f"all sizes must be at least 1, got {k=}, {c_in=}, {c_out=}, {groups=}")
    if c_in % groups or c_out % groups:
        raise ValueError(f"{groups} groups do not divide {c_in} and {c_out} channels")
    return k**2 * (c_in // groups) * c_out + (c_out if bias else 0)


def bottleneck_params(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    """Weights of the residual block of fig. 20: 1x1 down, k x k, 1x1 up (eq. 58)."""
    return conv_params(1, channels, reduced) + conv_params(k, reduced, reduced) + conv_params(1, reduced, channels)


def fire_module_params(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    """Parameters of fig. 27: a 1x1 squeeze, then 1x1 and 3x3 expansions side by side."""
    squeeze = conv_params(1, c_in, s1x1, bias=bias)
    return squeeze + conv_params(1, s1x1, e1x1, bias=bias) + conv_params(3, s1x1, e3x3, bias=bias)


def depthwise_separable_params(k: int, c_in: int, c_out: int) -> int:
    """Weights of a depthwise k x k convolution (eq. 59) and the 1x1 convolution after it (eq. 60)."""
    return conv_params(k, c_in, c_in, groups=c_in) + conv_params(1, c_in, c_out)


def reduction_ratio(k: int, c_out: int) -> float:
    """Weights of the depthwise separable convolution over those of the ordinary one (eq. 61)."""
    return 1 / c_out + 1 / k**2


def _v1_convolutions(width: float) -> list[Convolution]:
    first = int(32 * width)
    if first < 1:
        raise ValueError(f"width {width} leaves a layer without channels")
    layers, c_in = [Convolution(3, 3, first, stride=2)], first
    for channels, stride in V1_BLOCKS:
        c_out = int(channels * width)
        layers += [Convolution(3, c_in, c_in, groups=c_in, stride=stride), Convolution(1, c_in, c_out)]
        c_in = c_out
    return layers


def _multiple_of_8(channels: float) -> int:
    """The V2 paper's code: nearest multiple of 8, at least 8, one step up if that loses over 10 %."""
    rounded = max(8, int(channels + 4) // 8 * 8)
    return rounded + 8 if rounded < 0.9 * channels else rounded


def _v2_convolutions(width: float) -> list[Convolution]:
    if width <= 0:
        raise ValueError(f"width must be positive, got {width}")
    c_in = _multiple_of_8(32 * width)
    layers = [Convolution(3, 3, c_in)]
    for expansion, channels, repeats in V2_BLOCKS:
        c_out = _multiple_of_8(channels * width)
        for _ in range(repeats):
            hidden = expansion * c_in
            if expansion > 1:
                layers.append(Convolution(1, c_in, hidden))
            layers += [Convolution(3, hidden, hidden, groups=hidden), Convolution(1, hidden, c_out)]
            c_in = c_out
    return [*layers, Convolution(1, c_in, _multiple_of_8(1280 * max(1.0, width)))]


def _network_params(layers: list[Convolution], classes: int, batch_norm: bool) -> int:
    """Convolutions, a scale and a shift per channel where batch norm is on, and the classifier with bias."""
    norms = sum(2 * layer.c_out for layer in layers) if batch_norm else 0
    classifier = conv_params(1, layers[-1].c_out, classes, bias=True)
    return sum(layer.params for layer in layers) + norms + classifier


def mobilenet_v1_params(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    """Trainable parameters of fig. 28 with int(c * width) channels in place of c.

    Raises ValueError if classes < 1, width <= 0, or a layer would be left without channels.
    """
    return _network_params(_v1_convolutions(width), classes, batch_norm)


def mobilenet_v2_params(width: float = 1.0, classes: int = 1000) -> int:
    """Trainable parameters of fig. 30, batch norm included, with the channel counts of the V2 paper's code.

    Raises ValueError if width <= 0 or classes < 1.
    """
    return _network_params(_v2_convolutions(width), classes, batch_norm=True)


def mobilenet_v1_multiply_adds(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    """Multiply-adds of one forward pass of fig. 28 over a square picture: convolutions and classifier only.

    Raises ValueError if resolution < 1, classes < 1, width <= 0, or a layer would be left without channels.
    """
    if resolution < 1:
        raise ValueError(f"resolution must be at least 1, got {resolution}")
    layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes)
    for layer in layers:
        size = -(-size // layer.stride)  # SAME padding: ceil
        total += size**2 * layer.params
    return total
