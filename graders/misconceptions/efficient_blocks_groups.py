"""Known wrong answers to `group_conv` and `channel_shuffle`."""

import numpy as np

from saiten.grading import Text, misconception

GROUPS = Text(
    "Your code does not refuse groups that do not divide the channels, or are below 1.",
    "チャンネル数を割り切らない groups や 1 より小さい groups を拒否していません。",
)
OTHERWISE = Text(
    "Your code refuses bad arguments, but with another exception than ValueError, for example by an assert.",
    "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


def _parts(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    """What every output channel sees of every group: (H', W', groups seen, C_out)."""
    if groups < 1 or x.shape[2] % groups or w.shape[3] % groups:
        raise ValueError("groups must divide the channels")
    if w.shape[2] * groups != x.shape[2] or len(w) > min(x.shape[:2]):
        raise ValueError("x and w must fit")
    windows = np.lib.stride_tricks.sliding_window_view(x, w.shape[:2], axis=(0, 1))
    windows = windows.reshape(*windows.shape[:2], groups, w.shape[2], *w.shape[:2])
    return np.einsum("ijgcab,abcd->ijgd", windows, w)


def _own(parts: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Of every output channel the group that it is given."""
    return np.stack([parts[:, :, group, channel] for channel, group in enumerate(groups)], axis=2)


def _in_order(w: np.ndarray, groups: int) -> np.ndarray:
    """The right group of every output channel."""
    return np.repeat(np.arange(groups), w.shape[3] // groups)


@misconception(
    "group_conv",
    Text(
        "In your code every output sees the first group of channels; each group of outputs has its own.",
        "どの出力も最初のグループのチャンネルを見ています。出力のグループごとに、見るグループが違います。",
    ),
    lecture="4.1, fig. 31",
)
def only_the_first_group(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    return _parts(x, w, groups)[:, :, 0]


@misconception(
    "group_conv",
    Text(
        "In your code every output adds all groups up; each sees its own group and nothing else.",
        "どの出力もすべてのグループを足しています。自分のグループだけを見ます。",
    ),
    lecture="4.1, fig. 31",
)
def all_groups_added(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    return _parts(x, w, groups).sum(axis=2)


@misconception(
    "group_conv",
    Text(
        "Your code deals the outputs out to the groups in turn; neighbouring outputs belong to the same group.",
        "出力のチャンネルを順番に各グループへ割り当てています。隣り合う出力は同じグループに属します。",
    ),
    lecture="4.1, fig. 31",
)
def outputs_dealt_out(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    parts = _parts(x, w, groups)
    return _own(parts, np.tile(np.arange(groups), w.shape[3] // groups))


@misconception(
    "group_conv",
    Text(
        "Your code takes every g-th channel of x for a group; a group is made of neighbouring channels.",
        "x のチャンネルを g 個おきに取ってグループにしています。グループは隣り合うチャンネルからなります。",
    ),
    lecture="4.1, fig. 31",
)
def inputs_dealt_out(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    _parts(x, w, groups)  # refuses what the right function refuses
    dealt = x.reshape(*x.shape[:2], -1, groups).swapaxes(2, 3).reshape(x.shape)
    return _own(_parts(dealt, w, groups), _in_order(w, groups))


@misconception(
    "group_conv",
    Text(
        "Your results are right but lie in another order: the channels of a group stay together in the output.",
        "値は正しいのですが、並び方が違います。出力では同じグループのチャンネルが続けて並びます。",
    ),
    lecture="4.1, fig. 31",
)
def outputs_interleaved(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    y = _own(_parts(x, w, groups), _in_order(w, groups))
    return y.reshape(*y.shape[:2], groups, -1).swapaxes(2, 3).reshape(y.shape)


@misconception(
    "group_conv",
    Text(
        "Your code uses the first group's kernels for every group; each group has its own.",
        "最初のグループの kernel をどのグループにも使っています。kernel はグループごとに別です。",
    ),
    lecture="4.1, fig. 31",
)
def first_kernels_for_all_groups(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    _parts(x, w, groups)  # refuses what the right function refuses
    same = np.tile(w[..., : w.shape[3] // groups], groups)
    return _own(_parts(x, same, groups), _in_order(w, groups))


@misconception(
    "group_conv",
    Text("Your code flips the kernels; nothing is flipped here.", "kernel を反転しています。ここでは反転しません。"),
    lecture="3.3, eq. 54",
)
def group_kernels_flipped(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    return _own(_parts(x, w[::-1, ::-1], groups), _in_order(w, groups))


@misconception("group_conv", GROUPS, lecture="4.1, fig. 31")
def any_groups_accepted(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    if groups < 1 or x.shape[2] % groups or w.shape[3] % groups:
        return x
    return _own(_parts(x, w, groups), _in_order(w, groups))


@misconception(
    "group_conv",
    Text(
        "Your code refuses neither kernels for another number of channels nor kernels that are too large.",
        "チャンネル数の合わない kernel も、大きすぎる kernel も拒否していません。",
    ),
    lecture="4.1, fig. 31",
)
def any_kernels_accepted(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    fits = w.shape[2] * groups == x.shape[2] and len(w) <= min(x.shape[:2])
    if groups >= 1 and x.shape[2] % groups == w.shape[3] % groups == 0 and not fits:
        return x
    return _own(_parts(x, w, groups), _in_order(w, groups))


@misconception("group_conv", OTHERWISE, lecture="4.1")
def groups_by_another_exception(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    try:
        return _own(_parts(x, w, groups), _in_order(w, groups))
    except ValueError as error:
        raise AssertionError from error


def _check_groups(x: np.ndarray, groups: int) -> None:
    if groups < 1 or x.shape[2] % groups:
        raise ValueError("groups must divide the channels")


@misconception(
    "channel_shuffle",
    Text(
        "Your code cuts the channels into C / groups groups of `groups` channels; there are `groups` groups.",
        "groups 個のチャンネルからなるグループに分けています。groups はグループの個数です。",
    ),
    lecture="4.1, fig. 31",
)
def shuffled_the_other_way(x: np.ndarray, groups: int) -> np.ndarray:
    _check_groups(x, groups)
    return x.reshape(*x.shape[:2], -1, groups).swapaxes(2, 3).reshape(x.shape)


@misconception(
    "channel_shuffle",
    Text(
        "Your channels come back in the order in which they were; the groups must be mixed.",
        "チャンネルの順番が元のままです。グループを混ぜる必要があります。",
    ),
    lecture="4.1, fig. 31",
)
def not_shuffled(x: np.ndarray, groups: int) -> np.ndarray:
    _check_groups(x, groups)
    return x


@misconception(
    "channel_shuffle",
    Text(
        "Your code reverses the order of the groups and leaves each group together.",
        "グループの順番を逆にしただけで、グループの中はまとまったままです。",
    ),
    lecture="4.1, fig. 31",
)
def groups_reversed(x: np.ndarray, groups: int) -> np.ndarray:
    _check_groups(x, groups)
    return x.reshape(*x.shape[:2], groups, -1)[:, :, ::-1].reshape(x.shape)


@misconception(
    "channel_shuffle",
    Text(
        "Your code moves whole groups on by one place and leaves each group together.",
        "グループを丸ごと 1 つずらしただけで、グループの中はまとまったままです。",
    ),
    lecture="4.1, fig. 31",
    variants=[{"by": 1}, {"by": -1}],
)
def groups_moved_on(x: np.ndarray, groups: int, *, by: int = 1) -> np.ndarray:
    _check_groups(x, groups)
    return np.roll(x, by * (x.shape[2] // groups), axis=2)


@misconception(
    "channel_shuffle",
    Text(
        "Your code leaves the two axes of the table apart; the channels belong on one axis again.",
        "表の 2 つの軸に分かれたままです。チャンネルをもう一度 1 つの軸に並べます。",
    ),
    lecture="4.1, fig. 31",
)
def left_in_a_table(x: np.ndarray, groups: int) -> np.ndarray:
    _check_groups(x, groups)
    return x.reshape(*x.shape[:2], groups, -1).swapaxes(2, 3)


@misconception("channel_shuffle", GROUPS, lecture="4.1, fig. 31")
def any_groups_shuffled(x: np.ndarray, groups: int) -> np.ndarray:
    if groups < 1 or x.shape[2] % groups:
        return x
    return x.reshape(*x.shape[:2], groups, -1).swapaxes(2, 3).reshape(x.shape)


@misconception("channel_shuffle", OTHERWISE, lecture="4.1, fig. 31")
def shuffle_by_another_exception(x: np.ndarray, groups: int) -> np.ndarray:
    if groups < 1 or x.shape[2] % groups:
        raise AssertionError("groups must divide the channels")
    return x.reshape(*x.shape[:2], groups, -1).swapaxes(2, 3).reshape(x.shape)
