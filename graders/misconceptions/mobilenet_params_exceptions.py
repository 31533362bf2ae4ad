"""Unusable arguments that are refused, but not by the ValueError that is asked for."""

from reference.mobilenet_params import (
    _network_params,
    _v1_convolutions,
    _v2_convolutions,
    conv_params,
)
from saiten.grading import Text, misconception

REFUSED = Text(
    "Your code refuses unusable arguments, but with another exception than ValueError, for example by an assert.",
    "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


@misconception("conv_params", REFUSED, lecture="4.1")
def conv_refused_by_another_exception(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise AssertionError("unusable sizes")
    return k**2 * (c_in // groups) * c_out + c_out * bias


@misconception("mobilenet_v1_params", REFUSED, lecture="4.1, fig. 28")
def v1_refused_by_another_exception(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    if int(32 * width) < 1 or classes < 1:
        raise AssertionError("unusable width or classes")
    return _network_params(_v1_convolutions(width), classes, batch_norm)


@misconception("mobilenet_v2_params", REFUSED, lecture="4.1, fig. 30")
def v2_refused_by_another_exception(width: float = 1.0, classes: int = 1000) -> int:
    if width <= 0 or classes < 1:
        raise AssertionError("unusable width or classes")
    return _network_params(_v2_convolutions(width), classes, batch_norm=True)


@misconception("mobilenet_v1_multiply_adds", REFUSED, lecture="4.1, fig. 28")
def multiply_adds_refused_by_another_exception(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    if resolution < 1 or int(32 * width) < 1 or classes < 1:
        raise AssertionError("unusable resolution, width or classes")
    layers = _v1_convolutions(width)
    size, total = resolution, conv_params(1, layers[-1].c_out, classes)
    for layer in layers:
        size = -(-size // layer.stride)
        total += size**2 * layer.params
    return total
