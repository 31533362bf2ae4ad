"""Known wrong answers to `dilate`."""

import numpy as np

from saiten.grading import Text, misconception


def _spread(x: np.ndarray, s: int) -> np.ndarray:
    """The right dilation, for steps from 1."""
    out = np.zeros((s * (x.shape[0] - 1) + 1, s * (x.shape[1] - 1) + 1, x.shape[2]))
    out[::s, ::s] = x
    return out


def _check_step(s: int) -> None:
    if s < 1:
        raise ValueError("s must be at least 1")


@misconception(
    "dilate",
    Text(
        "Your code also puts zeros after the last position; they belong only between positions (fig. 26).",
        "最後の位置の後にも 0 を入れています。0 が入るのは位置の間だけです (図 26)。",
    ),
    lecture="3.3, fig. 26",
)
def zeros_after_every_position(x: np.ndarray, s: int) -> np.ndarray:
    _check_step(s)
    return np.pad(_spread(x, s), ((0, s - 1), (0, s - 1), (0, 0)))


@misconception(
    "dilate",
    Text(
        "Your code puts s zeros between neighbours; s is the step from one to the next, so there are s - 1 zeros.",
        "位置の間に 0 を s 個入れています。s は次の位置までの歩幅なので、0 は s - 1 個です。",
    ),
    lecture="3.3, fig. 26",
)
def s_zeros_between(x: np.ndarray, s: int) -> np.ndarray:
    _check_step(s)
    return _spread(x, s + 1)


@misconception(
    "dilate",
    Text(
        "Your code repeats the values; between the positions there should be zeros.",
        "値を繰り返しています。位置の間は 0 です。",
    ),
    lecture="3.3, fig. 26",
    variants=[{"cut": False}, {"cut": True}],
)
def values_repeated(x: np.ndarray, s: int, *, cut: bool = False) -> np.ndarray:
    _check_step(s)
    out = x.repeat(s, axis=0).repeat(s, axis=1)
    return out[: s * (len(x) - 1) + 1, : s * (x.shape[1] - 1) + 1] if cut else out


@misconception(
    "dilate",
    Text(
        "Your code puts zeros in one direction only; both rows and columns move apart.",
        "1 つの方向にしか 0 を入れていません。行も列も間が空きます。",
    ),
    lecture="3.3, fig. 26",
    variants=[{"axis": 0}, {"axis": 1}],
)
def one_direction_only(x: np.ndarray, s: int, *, axis: int = 0) -> np.ndarray:
    _check_step(s)
    return _spread(x, s)[:, ::s] if axis == 0 else _spread(x, s)[::s]


@misconception(
    "dilate",
    Text(
        "Your code puts zeros between the channels too; only height and width are dilated.",
        "チャンネルの間にも 0 を入れています。広げるのは縦と横だけです。",
    ),
    lecture="3.3, fig. 26",
)
def channels_spread_too(x: np.ndarray, s: int) -> np.ndarray:
    _check_step(s)
    out = np.zeros([s * (side - 1) + 1 for side in x.shape])
    out[::s, ::s, ::s] = x
    return out


@misconception(
    "dilate",
    Text(
        "Your code takes every s-th position out of x; that is the way of a stride, and dilating is the way back.",
        "x から s 個おきに位置を取り出しています。それは stride の向きで、dilate はその逆です。",
    ),
    lecture="3.3, fig. 26",
)
def positions_taken_out(x: np.ndarray, s: int) -> np.ndarray:
    _check_step(s)
    return x[::s, ::s]


@misconception(
    "dilate",
    Text("Your code does not refuse an s below 1.", "1 より小さい s を拒否していません。"),
    lecture="3.3, fig. 26",
)
def step_below_1_accepted(x: np.ndarray, s: int) -> np.ndarray:
    return _spread(x, s) if s >= 1 else x


@misconception(
    "dilate",
    Text(
        "Your code refuses an s below 1, but with another exception than ValueError, for example by an assert.",
        "1 より小さい s を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="3.3, fig. 26",
)
def step_refused_by_another_exception(x: np.ndarray, s: int) -> np.ndarray:
    if s < 1:
        raise AssertionError("s must be at least 1")
    return _spread(x, s)
