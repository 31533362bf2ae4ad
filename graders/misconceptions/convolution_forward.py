"""Known wrong answers to `conv2d`."""

from typing import Any

import numpy as np

from saiten.grading import Text, misconception

Refusal = type[Exception] | None
Bias = np.ndarray | None


def _convolved(
    x: np.ndarray,
    w: np.ndarray,
    b: Bias,
    stride: int,
    padding: int,
    *,
    mode: Any = "constant",
    rounded_up: bool = False,
    of_stride: Refusal = ValueError,
    of_padding: Refusal = ValueError,
    of_channels: Refusal = ValueError,
    of_size: Refusal = ValueError,
) -> np.ndarray:
    """The right answer, or one with another frame or with a last step beyond the end.

    The exceptions refuse a stride, a padding, another number of channels and a kernel that does not fit; None lets
    them pass.
    """
    if stride < 1 and of_stride:
        raise of_stride("stride must be at least 1")
    if padding < 0 and of_padding:
        raise of_padding("padding must not be negative")
    if x.shape[2] != w.shape[2]:
        if of_channels:
            raise of_channels("channels must agree")
        c = min(x.shape[2], w.shape[2])
        x, w = x[:, :, :c], w[:, :, :c]
    k, p = len(w), padding
    padded = np.pad(x, ((p, p), (p, p), (0, 0)), mode=mode) if p > 0 else x[-p : len(x) + p, -p : x.shape[1] + p]
    if k > min(padded.shape[:2]) and of_size:
        raise of_size("the kernel must fit")
    if rounded_up:
        rest = [(side - k) % -stride for side in padded.shape[:2]]
        padded = np.pad(padded, ((0, -rest[0]), (0, -rest[1]), (0, 0)))
    rows, columns = (max((side - k) // (stride or 1) + 1, 0) for side in padded.shape[:2])
    y = np.zeros((rows, columns, w.shape[3]))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            seen = padded[top : top + k, left : left + k]
            y[i, j] = np.tensordot(seen, w[: seen.shape[0], : seen.shape[1]], 3)
    return y if b is None else y + b


@misconception(
    "conv2d",
    Text(
        "Your code flips the kernel; in eq. 54 the first weight meets the first cell (it is a cross-correlation).",
        "kernel を反転しています。式 (54) では最初の重みが最初のマスに掛かります (相互相関です)。",
    ),
    lecture="3.3, eq. 54",
)
def kernel_flipped(x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _convolved(x, w[::-1, ::-1], b, stride, padding)


@misconception(
    "conv2d",
    Text(
        "Your code swaps the kernel's rows and columns: i' goes with i, and j' with j.",
        "kernel の行と列が入れ替わっています。i' は i と、j' は j と組になります。",
    ),
    lecture="3.3, eq. 54",
)
def kernel_on_its_side(x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _convolved(x, w.swapaxes(0, 1), b, stride, padding)


@misconception(
    "conv2d",
    Text(
        "Your code takes the channel axes of w the wrong way round: the input's comes before the output's.",
        "w のチャンネルの軸が逆です。入力のチャンネルの軸が先で、出力のチャンネルの軸が最後です。",
    ),
    lecture="3.3, eq. 54",
)
def channel_axes_swapped(x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0) -> object:
    if w.shape[2] == w.shape[3] or x.shape[2] != w.shape[2]:
        return _convolved(x, w if x.shape[2] != w.shape[2] else w.swapaxes(2, 3), b, stride, padding)
    _convolved(x, w, b, stride, padding)  # refuses what the right function refuses
    return ...  # some fail, some broadcast


@misconception(
    "conv2d",
    Text(
        "Your code uses only the first channel of the input; eq. 54 sums over all of them.",
        "入力の最初のチャンネルしか使っていません。式 (54) ではすべてのチャンネルで和を取ります。",
    ),
    lecture="3.3, eq. 54",
)
def first_channel_only(x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0) -> np.ndarray:
    only_first = (np.arange(w.shape[2]) == 0).reshape(1, 1, -1, 1)
    return _convolved(x, w * only_first, b, stride, padding)


@misconception(
    "conv2d",
    Text(
        "Your code averages over the input's channels; eq. 54 sums over them.",
        "入力のチャンネルで平均を取っています。式 (54) では和を取ります。",
    ),
    lecture="3.3, eq. 54",
)
def channels_averaged(x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _convolved(x, w / w.shape[2], b, stride, padding)


@misconception(
    "conv2d",
    Text("Your code ignores the stride.", "stride を使っていません。"),
    lecture="3.3, eq. 54",
)
def stride_ignored(x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _convolved(x, w, b, min(stride, 1), padding)


@misconception(
    "conv2d",
    Text("Your code ignores the padding.", "padding を使っていません。"),
    lecture="3.3, eq. 57",
)
def padding_ignored(x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0) -> object:
    if padding > 0 and len(w) > min(x.shape[:2]):
        return ...  # some refuse it
    return _convolved(x, w, b, stride, min(padding, 0))


@misconception(
    "conv2d",
    Text(
        "Your code repeats the outermost cells in the frame; it should be of zeros (fig. 23).",
        "外側の枠で端のマスを繰り返しています。枠は 0 で埋めます (図 23)。",
    ),
    lecture="3.3, fig. 23",
)
def frame_repeats_the_edge(
    x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _convolved(x, w, b, stride, padding, mode="edge")


@misconception(
    "conv2d",
    Text(
        "Your code takes a last step that leaves the padded image; where the division has a remainder, round down.",
        "padding した画像からはみ出す最後の 1 歩まで進んでいます。割り切れないときは切り捨てます。",
    ),
    lecture="3.3, eq. 54",
)
def last_step_beyond_the_end(
    x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _convolved(x, w, b, stride, padding, rounded_up=stride > 0)


@misconception(
    "conv2d",
    Text("Your code leaves out the bias.", "バイアスを足していません。"),
    lecture="3.3, eq. 54",
)
def bias_left_out(x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _convolved(x, w, None if b is None else 0 * b, stride, padding)


@misconception(
    "conv2d",
    Text(
        "Your code adds the bias at every step of the sum over the kernel; it belongs there once, outside the sum.",
        "kernel の和の 1 項ごとにバイアスを足しています。和の外で 1 回だけ足します。",
    ),
    lecture="3.3, eq. 54",
    variants=[{"times": "cells"}, {"times": "channels"}, {"times": "terms"}],
)
def bias_in_every_term(
    x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0, *, times: str = "cells"
) -> np.ndarray:
    cells, channels = len(w) ** 2, w.shape[2]
    count = {"cells": cells, "channels": channels, "terms": cells * channels}[times]
    return _convolved(x, w, None if b is None else count * b, stride, padding)


@misconception(
    "conv2d",
    Text(
        "Your output is always as wide as it is high, but height and width of the image may differ.",
        "出力の縦と横が常に同じになっていますが、画像の縦と横は違うことがあります。",
    ),
    lecture="3.3",
    variants=[{"axis": 0}, {"axis": 1}],
)
def square_outputs(
    x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0, *, axis: int = 0
) -> object:
    y = _convolved(x, w, b, stride, padding)
    side = y.shape[axis]
    return y[:side, :side] if side == min(y.shape[:2]) else ...  # some fail, some leave zeros


@misconception(
    "conv2d",
    Text("Your code does not refuse a stride below 1.", "1 より小さい stride を拒否していません。"),
    lecture="3.3",
)
def stride_below_1_accepted(
    x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _convolved(x, w, b, stride, padding, of_stride=None)


@misconception(
    "conv2d",
    Text("Your code does not refuse a negative padding.", "負の padding を拒否していません。"),
    lecture="3.3",
)
def negative_padding_accepted(
    x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _convolved(x, w, b, stride, padding, of_padding=None)


@misconception(
    "conv2d",
    Text(
        "Your code does not refuse weights for another number of channels than the image has.",
        "画像とチャンネル数の合わない重みを拒否していません。",
    ),
    lecture="3.3, eq. 54",
)
def other_channels_accepted(
    x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _convolved(x, w, b, stride, padding, of_channels=None)


@misconception(
    "conv2d",
    Text(
        "Your code does not refuse a kernel that is larger than the padded image.",
        "padding した画像より大きい kernel を拒否していません。",
    ),
    lecture="3.3",
)
def too_large_a_kernel_accepted(
    x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _convolved(x, w, b, stride, padding, of_size=None)


@misconception(
    "conv2d",
    Text(
        "Your code refuses kernels that fit thanks to the padding: it compares them with the image before padding.",
        "padding すれば収まる kernel まで拒否しています。padding する前の画像と比べています。",
    ),
    lecture="3.3",
)
def fit_checked_before_padding(
    x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0
) -> np.ndarray:
    if len(w) > min(x.shape[:2]):
        raise ValueError("the kernel must fit")
    return _convolved(x, w, b, stride, padding)


@misconception(
    "conv2d",
    Text(
        "Your code refuses bad arguments, but with another exception than ValueError, for example by an assert.",
        "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="3.3",
)
def refused_by_another_exception(
    x: np.ndarray, w: np.ndarray, b: Bias = None, stride: int = 1, padding: int = 0
) -> np.ndarray:
    refusals = dict.fromkeys(["of_stride", "of_padding", "of_channels", "of_size"], AssertionError)
    return _convolved(x, w, b, stride, padding, **refusals)
