"""Known wrong answers to `contract`."""

import numpy as np

from saiten.grading import Text, misconception

Contracted = np.ndarray | float


def _check(t: np.ndarray, *axes: int, smallest: int = 0) -> None:
    """Refuses axes out of range."""
    if any(not smallest <= axis < t.ndim for axis in axes):
        raise ValueError("axes")


def _check_pair(t: np.ndarray, upper_axis: int, lower_axis: int) -> None:
    _check(t, upper_axis, lower_axis)
    if upper_axis == lower_axis or t.shape[upper_axis] != t.shape[lower_axis]:
        raise ValueError("axes")


@misconception(
    "contract",
    Text(
        "Your code sums over both indices by themselves; they have to be equal, which leaves the diagonal only.",
        "2 つの添字を別々に動かして足しています。等しい場合だけ、つまり対角成分だけを足します。",
    ),
    lecture="A.1",
)
def contract_sums_over_both(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    _check_pair(t, upper_axis, lower_axis)
    return t.sum(axis=(upper_axis, lower_axis))


@misconception(
    "contract",
    Text(
        "Your code sets the two indices equal, but does not sum over them.",
        "2 つの添字を等しくしていますが、和を取っていません。",
    ),
    lecture="A.1",
)
def contract_keeps_the_diagonal(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    _check_pair(t, upper_axis, lower_axis)
    return np.diagonal(t, axis1=upper_axis, axis2=lower_axis)


@misconception(
    "contract",
    Text(
        "Your code always contracts the first two axes; the arguments say which ones.",
        "常に最初の 2 つの軸を縮約しています。どの軸かは引数で決まります。",
    ),
    lecture="A.1",
)
def contract_the_first_two(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    _check_pair(t, upper_axis, lower_axis)
    contracted: Contracted = np.trace(t)
    return contracted


@misconception(
    "contract",
    Text(
        "Your code always contracts the first with the last axis; the arguments say which ones.",
        "常に最初と最後の軸を縮約しています。どの軸かは引数で決まります。",
    ),
    lecture="A.1",
)
def contract_the_outer_two(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    _check_pair(t, upper_axis, lower_axis)
    contracted: Contracted = np.trace(t, axis1=0, axis2=-1)
    return contracted


@misconception(
    "contract",
    Text(
        "The other axes of your answer are in reverse order; they stay as they were.",
        "残りの軸の順序が逆になっています。元の順のまま残します。",
    ),
    lecture="A.1",
)
def contract_turns_the_rest_round(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    _check_pair(t, upper_axis, lower_axis)
    return np.asarray(np.trace(t, axis1=upper_axis, axis2=lower_axis)).T


@misconception(
    "contract",
    Text(
        "The two axes are still there, with length 1; the answer has the other axes only.",
        "2 つの軸が長さ 1 で残っています。答えに残るのは、ほかの軸だけです。",
    ),
    lecture="A.1",
)
def contract_keeps_axes_of_length_1(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    _check_pair(t, upper_axis, lower_axis)
    contracted = np.asarray(np.trace(t, axis1=upper_axis, axis2=lower_axis))
    return np.expand_dims(contracted, (upper_axis, lower_axis))


@misconception(
    "contract",
    Text(
        "Your code works only where the first axis given is the smaller one.",
        "先に渡した軸の方が前にあるときしか正しく動きません。",
    ),
    lecture="A.1",
)
def contract_needs_them_in_order(t: np.ndarray, upper_axis: int, lower_axis: int) -> object:
    _check_pair(t, upper_axis, lower_axis)
    if upper_axis > lower_axis:
        return ...  # depends on how the axes are taken away
    contracted: Contracted = np.trace(t, axis1=upper_axis, axis2=lower_axis)
    return contracted


@misconception(
    "contract",
    Text(
        "Your code does not refuse negative axes, which NumPy counts from the end.",
        "負の軸を拒否していません。NumPy は後ろから数えてしまいます。",
    ),
    lecture="A.1",
)
def contract_negative_axes_accepted(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    _check(t, upper_axis, lower_axis, smallest=-t.ndim)
    upper, lower = upper_axis % t.ndim, lower_axis % t.ndim
    _check_pair(t, upper, lower)
    contracted: Contracted = np.trace(t, axis1=upper, axis2=lower)
    return contracted


@misconception(
    "contract",
    Text(
        "Your code does not refuse axes of different lengths; `trace` just stops at the shorter one.",
        "長さの違う軸を拒否していません。trace は短い方で止まるだけです。",
    ),
    lecture="A.1",
)
def contract_lengths_not_checked(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    _check(t, upper_axis, lower_axis)
    if upper_axis == lower_axis:
        raise ValueError("axes")
    contracted: Contracted = np.trace(t, axis1=upper_axis, axis2=lower_axis)
    return contracted


@misconception(
    "contract",
    Text("Your code does not refuse the same axis twice.", "同じ軸が 2 回渡されても拒否していません。"),
    lecture="A.1",
)
def contract_one_axis_accepted(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    _check(t, upper_axis, lower_axis)
    if upper_axis == lower_axis:
        return t.sum(axis=upper_axis)
    _check_pair(t, upper_axis, lower_axis)
    contracted: Contracted = np.trace(t, axis1=upper_axis, axis2=lower_axis)
    return contracted


@misconception(
    "contract",
    Text(
        "Your code leaves all refusals to `trace`, which takes negative axes and different lengths.",
        "引数の判定を trace に任せています。trace は負の軸も長さの違う軸も受け入れます。",
    ),
    lecture="A.1",
)
def contract_left_to_trace(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    contracted: Contracted = np.trace(t, axis1=upper_axis, axis2=lower_axis)
    return contracted


@misconception(
    "contract",
    Text(
        "Your code refuses bad axes, but with another exception than ValueError, for example by an assert.",
        "使えない軸を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="A.1",
)
def contract_by_another_exception(t: np.ndarray, upper_axis: int, lower_axis: int) -> Contracted:
    try:
        _check_pair(t, upper_axis, lower_axis)
    except ValueError:
        raise AssertionError("axes") from None
    contracted: Contracted = np.trace(t, axis1=upper_axis, axis2=lower_axis)
    return contracted
