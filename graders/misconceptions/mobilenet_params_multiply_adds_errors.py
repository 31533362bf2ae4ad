"""Which unusable arguments students let pass when they count multiply-adds."""

from reference.mobilenet_params import (
    V1_BLOCKS,
    _v1_convolutions,
    conv_params,
)
from saiten.grading import Text, misconception


@misconception(
    "mobilenet_v1_multiply_adds",
    Text(
        "Your code does not refuse a resolution below 1, a picture without pixels.",
        "1 より小さい resolution、つまり画素のない画像を拒否していません。",
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
    Text("Your code does not refuse a network without any class.", "クラスの数が 1 より小さくても拒否していません。"),
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
        "Your code does not refuse a positive width that is so small that a layer is left without channels.",
        "width が正でも、小さすぎるとチャンネルのない層ができます。その場合を拒否していません。",
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
        "Your code refuses no width, neither 0 nor a negative one nor one that leaves a layer without channels.",
        "width を拒否していません。0 や負のとき、またチャンネルのない層ができるときも、計算を続けています。",
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
        "Your code refuses nothing, neither pictures without pixels nor unusable widths nor networks without classes.",
        "何も拒否していません。画素のない画像、使えない width、クラスのないネットワークでも計算を続けています。",
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
