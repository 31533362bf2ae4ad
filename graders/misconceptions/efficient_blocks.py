"""Known wrong answers to `pointwise_conv` and `depthwise_conv`."""

from typing import Any

import numpy as np

from saiten.grading import Text, misconception

Refusal = type[Exception] | None

OTHERWISE = Text(
    "Your code refuses bad arguments, but with another exception than ValueError, for example by an assert.",
    "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


def _check_channels(x: np.ndarray, w: np.ndarray) -> None:
    if x.shape[2] != w.shape[0]:
        raise ValueError("channels must agree")


@misconception(
    "pointwise_conv",
    Text(
        "Your code takes w the wrong way round: its rows are the input's channels, its columns the output's.",
        "w の向きが逆です。行が入力のチャンネル、列が出力のチャンネルです。",
    ),
    lecture="3.3, eq. 55",
)
def pointwise_weights_transposed(x: np.ndarray, w: np.ndarray) -> object:
    _check_channels(x, w)
    return x @ w.T if w.shape[0] == w.shape[1] else ...  # it fails, in one way or another


@misconception(
    "pointwise_conv",
    Text(
        "Your code averages over the input's channels; eq. 55 sums over them.",
        "入力のチャンネルで平均を取っています。式 (55) では和を取ります。",
    ),
    lecture="3.3, eq. 55",
)
def pointwise_averaged(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    _check_channels(x, w)
    return x @ w / len(w)


@misconception(
    "pointwise_conv",
    Text(
        "Your code cuts negative results off; a convolution itself has no activation.",
        "負の結果を 0 にしています。convolution そのものに活性化関数はありません。",
    ),
    lecture="3.3, eq. 55",
)
def pointwise_with_relu(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    _check_channels(x, w)
    return (x @ w).clip(min=0)


@misconception(
    "pointwise_conv",
    Text(
        "Your code does not refuse weights for another number of channels.",
        "チャンネル数の合わない重みを拒否していません。",
    ),
    lecture="3.3, eq. 55",
)
def pointwise_channels_not_checked(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    c = min(x.shape[2], len(w))
    return x[:, :, :c] @ w[:c]


@misconception("pointwise_conv", OTHERWISE, lecture="3.3")
def pointwise_by_another_exception(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    if x.shape[2] != w.shape[0]:
        raise AssertionError("channels must agree")
    return x @ w


def _depthwise(
    x: np.ndarray,
    w: np.ndarray,
    stride: int,
    padding: int,
    *,
    mode: Any = "constant",
    rounded_up: bool = False,
    of_steps: Refusal = ValueError,
    of_channels: Refusal = ValueError,
    of_size: Refusal = ValueError,
) -> np.ndarray:
    """The right answer, or one with another frame or with a last step beyond the end.

    The exceptions refuse a stride or padding, another number of channels and a kernel that does not fit; None lets
    them pass.
    """
    if stride < 1 or padding < 0:
        if of_steps:
            raise of_steps("stride must be at least 1, padding at least 0")
        return x
    if x.shape[2] != w.shape[2]:
        if of_channels:
            raise of_channels("channels must agree")
        return x
    k, p = len(w), padding
    padded = np.pad(x, ((p, p), (p, p), (0, 0)), mode=mode)
    if k > min(padded.shape[:2]):
        if of_size:
            raise of_size("the kernel must fit")
        return x[:0]
    if rounded_up:
        rest = [-(side - k) % stride for side in padded.shape[:2]]
        padded = np.pad(padded, ((0, rest[0]), (0, rest[1]), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (k, k), axis=(0, 1))[::stride, ::stride]
    return np.einsum("ijcab,abc->ijc", windows, w)


@misconception(
    "depthwise_conv",
    Text(
        "Your code adds the channels up, as an ordinary convolution does; in eq. 59 each channel stays by itself.",
        "普通の convolution のようにチャンネルの和を取っています。式 (59) ではチャンネルごとに別々です。",
    ),
    lecture="4.1, eq. 59",
    variants=[{"kept": False}, {"kept": True}],
)
def channels_added_up(
    x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0, *, kept: bool = False
) -> np.ndarray:
    y = _depthwise(x, w, stride, padding).sum(axis=2, keepdims=True)
    return np.repeat(y, x.shape[2], axis=2) if kept else y


@misconception(
    "depthwise_conv",
    Text(
        "Your code uses the first channel's kernel for all channels; each has its own.",
        "最初のチャンネルの kernel をすべてのチャンネルに使っています。kernel はチャンネルごとに別です。",
    ),
    lecture="4.1, eq. 59",
)
def one_kernel_for_all(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    same = np.repeat(w[:, :, :1], w.shape[2], axis=2)
    return _depthwise(x, same, stride, padding)


@misconception(
    "depthwise_conv",
    Text("Your code flips the kernels; eq. 59 does not.", "kernel を反転しています。式 (59) では反転しません。"),
    lecture="4.1, eq. 59",
)
def kernels_flipped(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _depthwise(x, w[::-1, ::-1], stride, padding)


@misconception(
    "depthwise_conv",
    Text(
        "Your code swaps the kernels' rows and columns: i' goes with i, and j' with j.",
        "kernel の行と列が入れ替わっています。i' は i と、j' は j と組になります。",
    ),
    lecture="4.1, eq. 59",
)
def kernels_on_their_side(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _depthwise(x, w.swapaxes(0, 1), stride, padding)


@misconception(
    "depthwise_conv",
    Text("Your code ignores the stride.", "stride を使っていません。"),
    lecture="3.3, eq. 54",
)
def depthwise_stride_ignored(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _depthwise(x, w, min(stride, 1), padding)


@misconception(
    "depthwise_conv",
    Text("Your code ignores the padding.", "padding を使っていません。"),
    lecture="3.3, eq. 57",
)
def depthwise_padding_ignored(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> object:
    if padding > 0 and min(x.shape[:2]) < len(w) <= min(x.shape[:2]) + 2 * padding:
        return ...  # some refuse it
    return _depthwise(x, w, stride, min(padding, 0))


@misconception(
    "depthwise_conv",
    Text(
        "Your code repeats the outermost cells in the frame; it should be of zeros (fig. 23).",
        "外側の枠で端のマスを繰り返しています。枠は 0 で埋めます (図 23)。",
    ),
    lecture="3.3, fig. 23",
)
def depthwise_frame_of_edges(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _depthwise(x, w, stride, padding, mode="edge")


@misconception(
    "depthwise_conv",
    Text(
        "Your code takes a last step that leaves the padded image; where the division has a remainder, round down.",
        "padding した画像からはみ出す最後の 1 歩まで進んでいます。割り切れないときは切り捨てます。",
    ),
    lecture="3.3, eq. 54",
)
def depthwise_step_beyond_the_end(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _depthwise(x, w, stride, padding, rounded_up=True)


@misconception(
    "depthwise_conv",
    Text(
        "Your code refuses neither a stride below 1 nor a negative padding.",
        "1 より小さい stride も、負の padding も拒否していません。",
    ),
    lecture="3.3",
)
def depthwise_steps_not_checked(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _depthwise(x, w, stride, padding, of_steps=None)


@misconception(
    "depthwise_conv",
    Text(
        "Your code does not refuse kernels for another number of channels than the image has.",
        "画像とチャンネル数の合わない kernel を拒否していません。",
    ),
    lecture="4.1, eq. 59",
)
def depthwise_channels_not_checked(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _depthwise(x, w, stride, padding, of_channels=None)


@misconception(
    "depthwise_conv",
    Text(
        "Your code does not refuse kernels that are larger than the padded image.",
        "padding した画像より大きい kernel を拒否していません。",
    ),
    lecture="3.3",
)
def depthwise_size_not_checked(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _depthwise(x, w, stride, padding, of_size=None)


@misconception("depthwise_conv", OTHERWISE, lecture="3.3")
def depthwise_by_another_exception(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    other = AssertionError
    return _depthwise(x, w, stride, padding, of_steps=other, of_channels=other, of_size=other)
