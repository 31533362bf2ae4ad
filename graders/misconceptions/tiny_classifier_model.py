"""Known wrong answers to `build_model`. The hidden tests recognise them by what they measure.

They are only run as what a student hands in: to tell their messages, nobody has to import torch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from saiten.grading import Text, misconception

if TYPE_CHECKING:
    from reference.tiny_classifier import nn, separable


def _network(*last: nn.Module, between: nn.Module) -> nn.Module:
    """A right model, but for what is between its first convolution and its last layers."""
    first = nn.Conv2d(1, 16, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(16), nn.ReLU()
    return nn.Sequential(*first, between, *last)


def _scores(features: int) -> tuple[nn.Module, nn.Module]:
    return nn.Flatten(), nn.Linear(features, 10)


@misconception(
    "build_model",
    Text(
        "It returns the class; a model is an object of it: add the brackets.",
        "クラスそのものを返しています。括弧を付けて、モデルのオブジェクトを返しましょう。",
    ),
    lecture="4.2",
)
def class_and_no_model() -> type[nn.Module]:
    return nn.Sequential


@misconception(
    "build_model",
    Text(
        "The scores still have the axes of the picture; make one row of ten numbers of each.",
        "画像の縦横の軸が残っています。1 枚につき 10 個の数を 1 行にしましょう。",
    ),
    lecture="4.1, fig. 28",
)
def axes_left() -> nn.Module:
    return _network(nn.AdaptiveAvgPool2d(1), nn.Conv2d(32, 10, 1), between=separable(16, 32))


@misconception(
    "build_model",
    Text(
        "The model is too large. Halve its channels, or shrink the pictures before the linear layer.",
        "モデルが大きすぎます。チャンネルを減らすか、線形層の前で画像を縮めましょう。",
    ),
    lecture="4.1, eqs 60-61",
)
def too_large() -> nn.Module:
    return _network(*_scores(64 * 16), between=separable(16, 64))


@misconception(
    "build_model",
    Text(
        "These are ordinary convolutions: each output channel looks at all input channels.",
        "普通の convolution です。どの出力チャンネルも、すべての入力チャンネルを見ています。",
    ),
    lecture="4.1, eq. 59",
)
def full_convolutions() -> nn.Module:
    return _network(*_scores(16 * 16), between=nn.Conv2d(16, 16, 3, padding=1))


@misconception(
    "build_model",
    Text(
        "Your groups hold several channels: that is a group convolution. Depthwise has a group for each channel.",
        "グループに複数のチャンネルがあるので、group convolution です。depthwise では 1 チャンネルが 1 グループです。",
    ),
    lecture="4.1, eq. 59",
)
def groups_of_several_channels() -> nn.Module:
    return _network(
        *_scores(16 * 16), between=nn.Sequential(nn.Conv2d(16, 16, 3, padding=1, groups=4), nn.Conv2d(16, 16, 1))
    )


@misconception(
    "build_model",
    Text(
        "The depthwise convolution is there, the 1x1 convolution that mixes its channels is not.",
        "depthwise convolution はありますが、チャンネルを混ぜる 1x1 convolution がありません。",
    ),
    lecture="4.1, eq. 60",
)
def channels_never_mixed() -> nn.Module:
    return _network(*_scores(16 * 16), between=nn.Conv2d(16, 16, 3, padding=1, groups=16))


@misconception(
    "build_model",
    Text(
        "A softmax ends your model. cross_entropy has one of its own, and two of them flatten the gradient.",
        "モデルの最後に softmax があります。cross_entropy にも含まれていて、二重にかけると勾配が小さくなります。",
    ),
    lecture="3.2, eq. 52",
)
def softmax_in_the_model() -> nn.Module:
    return _network(*_scores(32 * 16), nn.Softmax(1), between=separable(16, 32))


_MODELS = []


@misconception(
    "build_model",
    Text(
        "Every call returns the same model, so that a second training goes on where the first has ended.",
        "毎回同じモデルを返しています。2 度目の学習が、1 度目の続きになってしまいます。",
    ),
    lecture="4.2",
)
def one_model_for_all() -> nn.Module:
    if not _MODELS:
        _MODELS.append(_network(*_scores(32 * 16), between=separable(16, 32)))
    return _MODELS[0]
