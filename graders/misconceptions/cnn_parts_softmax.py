"""Known wrong answers to `softmax`."""

import numpy as np

from saiten.grading import Text, misconception


def _softmax(x: np.ndarray, axis: int) -> np.ndarray:
    powers = np.exp(x - x.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


@misconception(
    "softmax",
    Text(
        "Your powers of e overflow for large scores, or all become 0: subtract the largest score of each example.",
        "スコアが大きいと e のべきがあふれ、小さいと全部 0 になります。例ごとに最大のスコアを引きましょう。",
    ),
    lecture="3.2",
)
def softmax_overflows(x: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        powers = np.exp(x)
        return powers / powers.sum(axis=-1, keepdims=True)


@misconception(
    "softmax",
    Text(
        "Your code subtracts the largest score of the whole batch; a row far below it becomes 0 divided by 0.",
        "バッチ全体の最大値を引いています。それよりずっと小さい行は 0 / 0 になります。",
    ),
    lecture="3.2",
)
def softmax_shifts_all_rows_alike(x: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        powers = np.exp(x - x.max())
        return powers / powers.sum(axis=-1, keepdims=True)


@misconception(
    "softmax",
    Text(
        "Your probabilities add up to 1 over the whole array; they should for every example, over the last axis.",
        "配列全体の和が 1 になっています。例ごとに、最後の軸の和を 1 にします。",
    ),
    lecture="3.2",
)
def softmax_over_everything(x: np.ndarray) -> np.ndarray:
    powers = np.exp(x - x.max())
    return powers / powers.sum()


@misconception(
    "softmax",
    Text(
        "Your sum runs over the first axis, the examples; it should run over the last axis, the classes.",
        "和を最初の軸 (例) で取っています。最後の軸 (クラス) で取ります。",
    ),
    lecture="3.2",
)
def softmax_over_the_first_axis(x: np.ndarray) -> np.ndarray:
    return _softmax(x, 0)


@misconception(
    "softmax",
    Text(
        "Your sum runs over axis 1, which is the last axis only of a batch of vectors.",
        "和を軸 1 で取っています。それが最後の軸になるのは 2 次元の配列だけです。",
    ),
    lecture="3.2",
)
def softmax_over_axis_1(x: np.ndarray) -> np.ndarray:
    return _softmax(x, 1) if x.ndim > 1 else _softmax(x, 0)


@misconception(
    "softmax",
    Text("Your code returns the logarithms of the probabilities.", "確率ではなく、確率の対数を返しています。"),
    lecture="3.2",
)
def softmax_of_logarithms(x: np.ndarray) -> np.ndarray:
    shifted = x - x.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


@misconception(
    "softmax",
    Text(
        "Your powers of e are not divided by their sum, so they are no probabilities.",
        "e のべきを和で割っていないので、確率になっていません。",
    ),
    lecture="3.2",
    variants=[{"shifted": True}, {"shifted": False}],
)
def softmax_without_the_sum(x: np.ndarray, *, shifted: bool = True) -> np.ndarray:
    with np.errstate(all="ignore"):
        return np.exp(x - x.max(axis=-1, keepdims=True) if shifted else x)


@misconception(
    "softmax",
    Text(
        "Your scores have the wrong sign: a larger score must give a larger probability.",
        "スコアの符号が逆です。スコアが大きいほど確率も大きくなります。",
    ),
    lecture="3.2",
)
def softmax_of_minus_x(x: np.ndarray) -> np.ndarray:
    return _softmax(-x, -1)


@misconception(
    "softmax",
    Text(
        "Your code divides the scores by their sum; softmax divides their powers of e.",
        "スコアそのものを和で割っています。e のべきにしてから割ります。",
    ),
    lecture="3.2",
    variants=[{"shifted": False}, {"shifted": True}],
)
def softmax_without_exp(x: np.ndarray, *, shifted: bool = False) -> np.ndarray:
    scores = x - x.min(axis=-1, keepdims=True) if shifted else x
    with np.errstate(all="ignore"):
        return scores / scores.sum(axis=-1, keepdims=True)


@misconception(
    "softmax",
    Text(
        "Your code returns 1 for the largest score and 0 elsewhere; softmax gives every class a share.",
        "最大のスコアを 1、ほかを 0 にしています。softmax ではどのクラスも割合を持ちます。",
    ),
    lecture="3.2",
)
def softmax_is_the_largest(x: np.ndarray) -> np.ndarray:
    return np.where(np.arange(x.shape[-1]) == x.argmax(axis=-1)[..., np.newaxis], 1.0, 0.0)
