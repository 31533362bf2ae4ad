"""Known wrong answers to `squeeze_excite`."""

import numpy as np

from saiten.grading import Text, misconception

CHANNELS = Text(
    "Your code does not refuse weights whose numbers of channels do not fit.",
    "チャンネル数の合わない重みを拒否していません。",
)
OTHERWISE = Text(
    "Your code refuses bad weights, but with another exception than ValueError, for example by an assert.",
    "使えない重みを拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


def _fits(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> bool:
    return x.shape[2] == len(w1) and w2.shape == w1.shape[::-1]


def _check(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> None:
    if not _fits(x, w1, w2):
        raise ValueError("the weights must fit")


def _relu(t: np.ndarray) -> np.ndarray:
    return t.clip(min=0)


def _sigmoid(t: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-t))


def _mean(x: np.ndarray) -> np.ndarray:
    return x.mean(axis=(0, 1))


@misconception(
    "squeeze_excite",
    Text(
        "Your code takes each channel's largest value; the squeeze is its mean.",
        "各チャンネルの最大値を取っています。squeeze で取るのは平均です。",
    ),
    lecture="3.2, fig. 22",
)
def largest_for_the_mean(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    _check(x, w1, w2)
    return x * _sigmoid(_relu(x.max(axis=(0, 1)) @ w1) @ w2)


@misconception(
    "squeeze_excite",
    Text(
        "Your code takes each channel's sum; the squeeze is its mean.",
        "各チャンネルの合計を取っています。squeeze で取るのは平均です。",
    ),
    lecture="3.2, fig. 22",
)
def sum_for_the_mean(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    _check(x, w1, w2)
    return x * _sigmoid(_relu(x.sum(axis=(0, 1)) @ w1) @ w2)


@misconception(
    "squeeze_excite",
    Text(
        "Your code does not pool: it weighs every position by itself. The channel means of the whole image decide.",
        "平均を取らず、位置ごとに重みを計算しています。画像全体のチャンネルの平均で決まります。",
    ),
    lecture="3.2, fig. 22",
)
def every_position_by_itself(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    _check(x, w1, w2)
    return x * _sigmoid(_relu(x @ w1) @ w2)


@misconception(
    "squeeze_excite",
    Text("Your code leaves out the ReLU between the two layers.", "2 つの層の間の ReLU がありません。"),
    lecture="3.2, fig. 22",
)
def no_relu_between(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    _check(x, w1, w2)
    return x * _sigmoid(_mean(x) @ w1 @ w2)


@misconception(
    "squeeze_excite",
    Text(
        "Your code leaves out the sigmoid, so that the channels' weights need not lie between 0 and 1.",
        "sigmoid がないため、チャンネルの重みが 0 と 1 の間に収まっていません。",
    ),
    lecture="3.2, fig. 22",
)
def no_sigmoid(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    _check(x, w1, w2)
    return x * (_relu(_mean(x) @ w1) @ w2)


@misconception(
    "squeeze_excite",
    Text(
        "Your code has the activations the wrong way round: first the ReLU, the sigmoid at the end.",
        "活性化関数の順番が逆です。先が ReLU、最後が sigmoid です。",
    ),
    lecture="3.2, fig. 22",
)
def activations_swapped(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    _check(x, w1, w2)
    return x * _relu(_sigmoid(_mean(x) @ w1) @ w2)


@misconception(
    "squeeze_excite",
    Text(
        "Your code has a ReLU before the sigmoid too, so that no weight falls below one half.",
        "sigmoid の前にも ReLU があるため、重みが 1/2 より小さくなりません。",
    ),
    lecture="3.2, fig. 22",
)
def relu_before_the_sigmoid(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    _check(x, w1, w2)
    return x * _sigmoid(_relu(_relu(_mean(x) @ w1) @ w2))


@misconception(
    "squeeze_excite",
    Text(
        "Your code adds the channels' weights to x; they multiply it.",
        "チャンネルの重みを x に足しています。掛け算です。",
    ),
    lecture="3.2, fig. 22",
)
def weights_added(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    _check(x, w1, w2)
    return x + _sigmoid(_relu(_mean(x) @ w1) @ w2)


@misconception(
    "squeeze_excite",
    Text(
        "Your code adds x once more at the end, as a shortcut would; this block only scales.",
        "最後に x をもう一度足しています (ショートカットのように)。このブロックは掛けるだけです。",
    ),
    lecture="3.2, fig. 22",
)
def excitation_with_a_shortcut(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    _check(x, w1, w2)
    return x + x * _sigmoid(_relu(_mean(x) @ w1) @ w2)


@misconception(
    "squeeze_excite",
    Text(
        "Your code returns the channels' weights; x times them is wanted.",
        "チャンネルの重みを返しています。x にそれを掛けたものを返します。",
    ),
    lecture="3.2, fig. 22",
    variants=[{"axes": 1}, {"axes": 3}],
)
def weights_without_the_image(x: np.ndarray, w1: np.ndarray, w2: np.ndarray, *, axes: int = 1) -> np.ndarray:
    _check(x, w1, w2)
    s = _sigmoid(_relu(_mean(x) @ w1) @ w2)
    return s if axes == 1 else s[None, None]


@misconception("squeeze_excite", CHANNELS, lecture="3.2, fig. 22")
def excitation_not_checked(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    return x * _sigmoid(_relu(_mean(x) @ w1) @ w2) if _fits(x, w1, w2) else x


@misconception("squeeze_excite", OTHERWISE, lecture="3.2, fig. 22")
def excitation_by_another_exception(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    if not _fits(x, w1, w2):
        raise AssertionError("the weights must fit")
    return x * _sigmoid(_relu(_mean(x) @ w1) @ w2)
