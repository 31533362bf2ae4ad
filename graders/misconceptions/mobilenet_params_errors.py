"""Which unusable arguments students let pass, or refuse by another exception than the ValueError that is asked for."""

from reference.mobilenet_params import V1_BLOCKS, _network_params, _v2_convolutions
from saiten.grading import Text, misconception

NO_CLASSES = Text(
    "Your code does not refuse a network without any class.", "クラスの数が 1 より小さくても拒否していません。"
)
EMPTY_LAYERS = Text(
    "Your code does not refuse a positive width that is so small that a layer is left without channels.",
    "width が正でも、小さすぎるとチャンネルのない層ができます。その場合を拒否していません。",
)
WIDTH = Text(
    "Your code refuses no width, neither 0 nor a negative one nor one that leaves a layer without channels.",
    "width を拒否していません。0 や負のとき、またチャンネルのない層ができるときも、計算を続けています。",
)
REFUSED = Text(
    "Your code refuses unusable arguments, but with another exception than ValueError, for example by an assert.",
    "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


def _v1_layers(width: float) -> list[tuple[int, int, int]]:
    """(stride, weights, c_out) of every convolution of fig. 28, even if the width leaves it without channels."""
    c_in = int(32 * width)
    layers = [(2, 27 * c_in, c_in)]
    for channels, stride in V1_BLOCKS:
        c_out = int(channels * width)
        layers += [(stride, 9 * c_in, c_in), (1, c_in * c_out, c_out)]
        c_in = c_out
    return layers


def _v1_params(width: float, classes: int, batch_norm: bool) -> int:
    """The right number, for unusable arguments too."""
    layers = _v1_layers(width)
    norms = sum(2 * c_out for _, _, c_out in layers) if batch_norm else 0
    return sum(weights for _, weights, _ in layers) + norms + (layers[-1][2] + 1) * classes


def _v1_multiply_adds(resolution: int, width: float, classes: int) -> int:
    """The right number, for unusable arguments too."""
    layers = _v1_layers(width)
    size, total = resolution, layers[-1][2] * classes
    for stride, weights, _ in layers:
        size = -(-size // stride)
        total += size**2 * weights
    return total


def _v2_params(width: float, classes: int) -> int:
    """The right number, for unusable arguments too: below 0 every layer would get as few channels as just above."""
    layers = _v2_convolutions(max(width, 1e-9))
    return _network_params(layers, 1, batch_norm=True) + (layers[-1].c_out + 1) * (classes - 1)


@misconception("mobilenet_v1_params", NO_CLASSES, lecture="4.1, fig. 28")
def v1_classes_not_checked(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    if int(32 * width) < 1:
        raise ValueError("unusable width")
    return _v1_params(width, classes, batch_norm)


@misconception("mobilenet_v1_params", EMPTY_LAYERS, lecture="4.1, fig. 28")
def v1_empty_layers_not_checked(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    if width <= 0 or classes < 1:
        raise ValueError("unusable width or classes")
    return _v1_params(width, classes, batch_norm)


@misconception("mobilenet_v1_params", WIDTH, lecture="4.1, fig. 28")
def v1_width_not_checked(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    if classes < 1:
        raise ValueError("unusable classes")
    return _v1_params(width, classes, batch_norm)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Your code refuses nothing, neither unusable widths nor a network without classes.",
        "何も拒否していません。使えない width や、クラスのないネットワークでも計算を続けています。",
    ),
    lecture="4.1, fig. 28",
)
def v1_nothing_checked(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    return _v1_params(width, classes, batch_norm)


@misconception("mobilenet_v1_params", REFUSED, lecture="4.1, fig. 28")
def v1_refused_by_another_exception(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    if int(32 * width) < 1 or classes < 1:
        raise AssertionError("unusable width or classes")
    return _v1_params(width, classes, batch_norm)


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code does not refuse a resolution below 1, a picture without pixels.",
        "1 より小さい resolution、つまり画素のない画像を拒否していません。",
    ),
    lecture="4.1, fig. 28",
)
def resolution_not_checked(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if int(32 * width) < 1 or classes < 1:
        raise ValueError("unusable width or classes")
    return _v1_multiply_adds(resolution, width, classes)


@misconception("mobilenet_v1_multiply_adds", NO_CLASSES, lecture="4.1, fig. 28")
def classes_not_checked(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1 or int(32 * width) < 1:
        raise ValueError("unusable resolution or width")
    return _v1_multiply_adds(resolution, width, classes)


@misconception("mobilenet_v1_multiply_adds", EMPTY_LAYERS, lecture="4.1, fig. 28")
def empty_layers_not_checked(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1 or width <= 0 or classes < 1:
        raise ValueError("unusable resolution, width or classes")
    return _v1_multiply_adds(resolution, width, classes)


@misconception("mobilenet_v1_multiply_adds", WIDTH, lecture="4.1, fig. 28")
def width_not_checked(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1 or classes < 1:
        raise ValueError("unusable resolution or classes")
    return _v1_multiply_adds(resolution, width, classes)


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code refuses nothing, neither pictures without pixels nor unusable widths nor networks without classes.",
        "何も拒否していません。画素のない画像、使えない width、クラスのないネットワークでも計算を続けています。",
    ),
    lecture="4.1, fig. 28",
)
def no_argument_checked(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    return _v1_multiply_adds(resolution, width, classes)


@misconception("mobilenet_v1_multiply_adds", REFUSED, lecture="4.1, fig. 28")
def multiply_adds_refused_by_another_exception(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1 or int(32 * width) < 1 or classes < 1:
        raise AssertionError("unusable resolution, width or classes")
    return _v1_multiply_adds(resolution, width, classes)


@misconception("mobilenet_v2_params", NO_CLASSES, lecture="4.1, fig. 30")
def v2_classes_not_checked(width: float = 1.0, classes: int = 1000) -> int:
    if width <= 0:
        raise ValueError("unusable width")
    return _v2_params(width, classes)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code does not refuse a width of 0 or less, although the rounding still leaves every layer some channels.",
        "0 以下の width を拒否していません。丸めによってチャンネルは残りますが、使えない値です。",
    ),
    lecture="4.1, fig. 30",
)
def v2_width_not_checked(width: float = 1.0, classes: int = 1000) -> int:
    if classes < 1:
        raise ValueError("unusable classes")
    return _v2_params(width, classes)


@misconception(
    "mobilenet_v2_params",
    Text(
        "Your code refuses neither a width of 0 or less nor a network without classes.",
        "0 以下の width も、クラスのないネットワークも拒否していません。",
    ),
    lecture="4.1, fig. 30",
)
def v2_nothing_checked(width: float = 1.0, classes: int = 1000) -> int:
    return _v2_params(width, classes)


@misconception("mobilenet_v2_params", REFUSED, lecture="4.1, fig. 30")
def v2_refused_by_another_exception(width: float = 1.0, classes: int = 1000) -> int:
    if width <= 0 or classes < 1:
        raise AssertionError("unusable width or classes")
    return _v2_params(width, classes)


@misconception("conv_params", REFUSED, lecture="4.1")
def conv_refused_by_another_exception(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise AssertionError("unusable sizes")
    return k**2 * (c_in // groups) * c_out + c_out * bias
