"""Known wrong answers to `fire_module`."""

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


def _relu(t: np.ndarray) -> np.ndarray:
    return t.clip(min=0)


def _fire_fits(x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray) -> bool:
    return x.shape[2] == len(squeeze) and squeeze.shape[1] == len(expand1) == expand3.shape[2]


def _check_fire(x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray) -> None:
    if not _fire_fits(x, squeeze, expand1, expand3):
        raise ValueError("the channels must fit")


def _conv3(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """A 3x3 convolution with padding 1."""
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(x, ((1, 1), (1, 1), (0, 0))), (3, 3), axis=(0, 1))
    return np.einsum("ijcab,abcd->ijd", windows, w)


def _beside(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    return np.concatenate([first, second], axis=2)


@misconception(
    "fire_module",
    Text("Your code leaves out the ReLU after the squeeze.", "squeeze の後の ReLU がありません。"),
    lecture="4.1, fig. 27",
)
def no_relu_after_the_squeeze(
    x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray
) -> np.ndarray:
    _check_fire(x, squeeze, expand1, expand3)
    s = x @ squeeze
    return _relu(_beside(s @ expand1, _conv3(s, expand3)))


@misconception(
    "fire_module",
    Text("Your code leaves out the ReLU after the expansions.", "expand の後の ReLU がありません。"),
    lecture="4.1, fig. 27",
)
def no_relu_after_the_expansions(
    x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray
) -> np.ndarray:
    _check_fire(x, squeeze, expand1, expand3)
    s = _relu(x @ squeeze)
    return _beside(s @ expand1, _conv3(s, expand3))


@misconception(
    "fire_module",
    Text(
        "Your code has no ReLU at all; there is one after each of the three convolutions.",
        "ReLU がまったくありません。3 つの convolution それぞれの後にあります。",
    ),
    lecture="4.1, fig. 27",
)
def no_relu_at_all(x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray) -> np.ndarray:
    _check_fire(x, squeeze, expand1, expand3)
    s = x @ squeeze
    return _beside(s @ expand1, _conv3(s, expand3))


@misconception(
    "fire_module",
    Text(
        "Your code puts the 3x3 expansion first; the channels of the 1x1 expansion come first.",
        "3x3 の結果を先に並べています。先に来るのは 1x1 のチャンネルです。",
    ),
    lecture="4.1, fig. 27",
)
def expansions_in_the_other_order(
    x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray
) -> np.ndarray:
    _check_fire(x, squeeze, expand1, expand3)
    s = _relu(x @ squeeze)
    return _relu(_beside(_conv3(s, expand3), s @ expand1))


@misconception(
    "fire_module",
    Text(
        "Your code adds the two expansions; their channels stand side by side.",
        "2 種類の結果を足しています。チャンネルの方向に並べます。",
    ),
    lecture="4.1, fig. 27",
)
def expansions_added(x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray) -> object:
    _check_fire(x, squeeze, expand1, expand3)
    s = _relu(x @ squeeze)
    if expand1.shape[1] != expand3.shape[3]:
        return ...  # some fail, some broadcast
    return _relu(s @ expand1) + _relu(_conv3(s, expand3))


@misconception(
    "fire_module",
    Text(
        "Your code does not pad the image for the 3x3 expansion; a frame of one zero keeps the size.",
        "3x3 の convolution の前に padding をしていません。幅 1 の 0 の枠で大きさが保たれます。",
    ),
    lecture="4.1, fig. 27",
)
def expansion_without_padding(x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray) -> object:
    _check_fire(x, squeeze, expand1, expand3)
    if min(x.shape[:2]) < 3:
        return ...  # it fails, in one way or another
    s = _relu(x @ squeeze)
    return _relu(_beside((s @ expand1)[1:-1, 1:-1], _conv3(s, expand3)[1:-1, 1:-1]))


@misconception(
    "fire_module",
    Text(
        "Your 3x3 expansion repeats the outermost cells of the image around it; the frame should be of zeros.",
        "3x3 の convolution で画像の端のマスを繰り返しています。枠は 0 で埋めます。",
    ),
    lecture="4.1, fig. 27",
)
def expansion_repeats_the_edge(
    x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray
) -> np.ndarray:
    _check_fire(x, squeeze, expand1, expand3)
    s = _relu(x @ squeeze)
    wide = _conv3(np.pad(s, ((1, 1), (1, 1), (0, 0)), mode="edge"), expand3)[1:-1, 1:-1]
    return _relu(_beside(s @ expand1, wide))


@misconception(
    "fire_module",
    Text(
        "Your code flips the 3x3 kernels; nothing is flipped here.",
        "3x3 の kernel を反転しています。ここでは反転しません。",
    ),
    lecture="4.1, fig. 27",
)
def expansion_flipped(x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray) -> np.ndarray:
    _check_fire(x, squeeze, expand1, expand3)
    s = _relu(x @ squeeze)
    return _relu(_beside(s @ expand1, _conv3(s, expand3[::-1, ::-1])))


@misconception("fire_module", CHANNELS, lecture="4.1, fig. 27")
def fire_not_checked(x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray) -> np.ndarray:
    if not _fire_fits(x, squeeze, expand1, expand3):
        return x
    s = _relu(x @ squeeze)
    return _relu(_beside(s @ expand1, _conv3(s, expand3)))


@misconception("fire_module", OTHERWISE, lecture="4.1, fig. 27")
def fire_by_another_exception(
    x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray
) -> np.ndarray:
    if not _fire_fits(x, squeeze, expand1, expand3):
        raise AssertionError("the channels must fit")
    s = _relu(x @ squeeze)
    return _relu(_beside(s @ expand1, _conv3(s, expand3)))
