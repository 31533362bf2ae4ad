"""Known wrong answers to `inverted_residual`."""

from collections.abc import Callable

import numpy as np

from reference.efficient_blocks import depthwise_conv
from saiten.grading import Text, misconception

Activation = Callable[[np.ndarray], np.ndarray]


def _relu6(t: np.ndarray) -> np.ndarray:
    return t.clip(0, 6)


def _relu(t: np.ndarray) -> np.ndarray:
    return t.clip(min=0)


def _six_at_most(t: np.ndarray) -> np.ndarray:
    return t.clip(max=6)


def _nothing(t: np.ndarray) -> np.ndarray:
    return t


def _fits(x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray) -> bool:
    return x.shape[2] == len(expand) and expand.shape[1] == depthwise.shape[2] == len(project)


def _narrow(
    x: np.ndarray,
    expand: np.ndarray,
    depthwise: np.ndarray,
    project: np.ndarray,
    stride: int,
    *,
    first: Activation = _relu6,
    second: Activation = _relu6,
    last: Activation = _nothing,
) -> np.ndarray:
    """The right answer before the shortcut, or one with other activations."""
    if stride < 1 or not _fits(x, expand, depthwise, project):
        raise ValueError("stride must be at least 1 and the channels must fit")
    wide = first(x @ expand)
    return last(second(depthwise_conv(wide, depthwise, stride, len(depthwise) // 2)) @ project)


def _with_shortcut(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return x + y if x.shape == y.shape else y


@misconception(
    "inverted_residual",
    Text("Your code leaves out the shortcut.", "ショートカットがありません。"),
    lecture="4.1, fig. 29",
)
def no_shortcut(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> np.ndarray:
    return _narrow(x, expand, depthwise, project, stride)


@misconception(
    "inverted_residual",
    Text(
        "Your code adds the shortcut whenever stride is 1; the numbers of channels have to be equal too.",
        "stride が 1 ならいつもショートカットを足しています。チャンネル数も等しい必要があります。",
    ),
    lecture="4.1, fig. 29",
)
def shortcut_between_other_channels(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> object:
    y = _narrow(x, expand, depthwise, project, stride)
    return x + y if stride == 1 and 1 in (x.shape[2], y.shape[2]) else _same_or_open(x, y, stride == 1)


@misconception(
    "inverted_residual",
    Text(
        "Your code adds the shortcut whenever the numbers of channels are equal; the stride has to be 1 too.",
        "チャンネル数が等しければいつもショートカットを足しています。stride も 1 である必要があります。",
    ),
    lecture="4.1, fig. 29",
    variants=[{"strided": False}, {"strided": True}],
)
def shortcut_over_a_stride(
    x: np.ndarray,
    expand: np.ndarray,
    depthwise: np.ndarray,
    project: np.ndarray,
    stride: int = 1,
    *,
    strided: bool = False,
) -> object:
    y = _narrow(x, expand, depthwise, project, stride)
    if strided and x.shape[2] == y.shape[2]:
        return x[::stride, ::stride] + y
    return _same_or_open(x, y, x.shape[2] == y.shape[2])


def _same_or_open(x: np.ndarray, y: np.ndarray, added: bool) -> object:
    """Where shapes differ and x is added all the same, some fail and some broadcast."""
    return ... if added and x.shape != y.shape else _with_shortcut(x, y)


@misconception(
    "inverted_residual",
    Text(
        "Your code has an activation after the projection too; the bottleneck is linear.",
        "project の後にも活性化関数があります。bottleneck は線形です。",
    ),
    lecture="4.1, fig. 29",
    variants=[{"six": True}, {"six": False}],
)
def activation_at_the_end(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1, *, six: bool = True
) -> np.ndarray:
    last = _relu6 if six else _relu
    return _with_shortcut(x, _narrow(x, expand, depthwise, project, stride, last=last))


@misconception(
    "inverted_residual",
    Text(
        "Your code has an activation after the shortcut; nothing follows the projection but the sum.",
        "ショートカットの後に活性化関数があります。project の後にあるのは足し算だけです。",
    ),
    lecture="4.1, fig. 29",
    variants=[{"six": True}, {"six": False}],
)
def activation_after_the_shortcut(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1, *, six: bool = True
) -> np.ndarray:
    y = _with_shortcut(x, _narrow(x, expand, depthwise, project, stride))
    return _relu6(y) if six else _relu(y)


@misconception(
    "inverted_residual",
    Text(
        "Your code uses the plain ReLU; ReLU6 also cuts off what is above 6.",
        "普通の ReLU を使っています。ReLU6 は 6 を超える値も 6 にします。",
    ),
    lecture="4.1, fig. 29",
)
def relu_for_relu6(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> np.ndarray:
    return _with_shortcut(x, _narrow(x, expand, depthwise, project, stride, first=_relu, second=_relu))


@misconception(
    "inverted_residual",
    Text(
        "Your ReLU6 only cuts off what is above 6; negative values become 0 as well.",
        "ReLU6 で 6 を超える値しか切っていません。負の値も 0 にします。",
    ),
    lecture="4.1, fig. 29",
)
def six_at_most_but_negative(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> np.ndarray:
    y = _narrow(x, expand, depthwise, project, stride, first=_six_at_most, second=_six_at_most)
    return _with_shortcut(x, y)


@misconception(
    "inverted_residual",
    Text("Your code leaves out the ReLU6 after the expansion.", "expand の後の ReLU6 がありません。"),
    lecture="4.1, fig. 29",
)
def no_activation_after_the_expansion(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> np.ndarray:
    return _with_shortcut(x, _narrow(x, expand, depthwise, project, stride, first=_nothing))


@misconception(
    "inverted_residual",
    Text(
        "Your code leaves out the ReLU6 after the depthwise convolution.",
        "depthwise convolution の後の ReLU6 がありません。",
    ),
    lecture="4.1, fig. 29",
)
def no_activation_after_the_depthwise(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> np.ndarray:
    return _with_shortcut(x, _narrow(x, expand, depthwise, project, stride, second=_nothing))


@misconception(
    "inverted_residual",
    Text(
        "Your code always pads by 1; the padding that keeps the size is (k - 1) / 2.",
        "padding がいつも 1 です。大きさを保つ padding は (k - 1) / 2 です。",
    ),
    lecture="4.1, fig. 29",
)
def padding_always_1(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> object:
    right = _narrow(x, expand, depthwise, project, stride)
    if len(depthwise) > min(x.shape[:2]) + 2:
        return ...  # some refuse it
    y = _relu6(depthwise_conv(_relu6(x @ expand), depthwise, stride, 1)) @ project
    if right.shape == x.shape != y.shape:
        return ...  # they may add x, and fail
    return _with_shortcut(x, y)


@misconception(
    "inverted_residual",
    Text("Your code does not refuse a stride below 1.", "1 より小さい stride を拒否していません。"),
    lecture="4.1",
)
def residual_stride_not_checked(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> np.ndarray:
    if stride < 1 and _fits(x, expand, depthwise, project):
        return x
    return _with_shortcut(x, _narrow(x, expand, depthwise, project, stride))


@misconception(
    "inverted_residual",
    Text(
        "Your code does not refuse weights whose numbers of channels do not fit.",
        "チャンネル数の合わない重みを拒否していません。",
    ),
    lecture="4.1",
)
def residual_channels_not_checked(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> np.ndarray:
    if stride >= 1 and not _fits(x, expand, depthwise, project):
        return x
    return _with_shortcut(x, _narrow(x, expand, depthwise, project, stride))


@misconception(
    "inverted_residual",
    Text(
        "Your code refuses bad arguments, but with another exception than ValueError, for example by an assert.",
        "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="4.1",
)
def residual_by_another_exception(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> np.ndarray:
    if stride < 1 or not _fits(x, expand, depthwise, project):
        raise AssertionError("stride must be at least 1 and the channels must fit")
    return _with_shortcut(x, _narrow(x, expand, depthwise, project, stride))
