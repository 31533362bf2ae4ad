"""Which unusable arguments students let pass when they count the parameters of MobileNet V1."""

from reference.mobilenet_params import (
    V1_BLOCKS,
    _network_params,
    _v1_convolutions,
)
from saiten.grading import Text, misconception


@misconception(
    "mobilenet_v1_params",
    Text("Your code does not refuse a network without any class.", "クラスの数が 1 より小さくても拒否していません。"),
    lecture="4.1, fig. 28",
)
def v1_classes_not_checked(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    layers = _v1_convolutions(width)
    return _network_params(layers, 1, batch_norm) + (layers[-1].c_out + 1) * (classes - 1)


@misconception(
    "mobilenet_v1_params",
    Text(
        "Your code does not refuse a positive width that is so small that a layer is left without channels.",
        "width が正でも、小さすぎるとチャンネルのない層ができます。その場合を拒否していません。",
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
        "Your code refuses no width, neither 0 nor a negative one nor one that leaves a layer without channels.",
        "width を拒否していません。0 や負のとき、またチャンネルのない層ができるときも、計算を続けています。",
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
        "Your code refuses nothing, neither unusable widths nor a network without classes.",
        "何も拒否していません。使えない width や、クラスのないネットワークでも計算を続けています。",
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
