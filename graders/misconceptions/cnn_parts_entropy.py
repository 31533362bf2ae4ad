"""Known wrong answers to `cross_entropy`."""

import math

import numpy as np

from saiten.grading import Text, misconception


def _terms(y: np.ndarray, p: np.ndarray) -> np.ndarray:
    """-y log p, with 0 log 0 = 0, of arrays of one shape."""
    if y.shape != p.shape:
        raise ValueError("shapes")
    with np.errstate(all="ignore"):
        return np.where(y > 0, -y * np.log(p), 0.0)


@misconception(
    "cross_entropy",
    Text(
        "Your code divides by the number of examples; eq. 52 is a sum, not a mean.",
        "例の数で割っています。式 (52) は平均ではなく和です。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_mean_of_examples(y: np.ndarray, p: np.ndarray) -> float:
    return float(_terms(y, p).sum()) / (len(y) if y.ndim > 1 else 1)


@misconception(
    "cross_entropy",
    Text(
        "Your code takes the mean over all numbers; eq. 52 is a sum.",
        "すべての数の平均を取っています。式 (52) は和です。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_mean_of_everything(y: np.ndarray, p: np.ndarray) -> float:
    return float(_terms(y, p).mean())


@misconception(
    "cross_entropy",
    Text(
        "Your code returns a loss for each example; the answer is one float, their sum.",
        "例ごとの loss を返しています。答えはその和で、float 1 つです。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_of_each_example(y: np.ndarray, p: np.ndarray) -> object:
    losses = _terms(y, p).sum(axis=-1)
    return losses if y.ndim > 1 else float(losses)


@misconception(
    "cross_entropy",
    Text(
        "The minus sign of eq. 52 is missing: a logarithm of a probability is never positive.",
        "式 (52) のマイナスが抜けています。確率の対数は正になりません。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_without_minus(y: np.ndarray, p: np.ndarray) -> float:
    return -float(_terms(y, p).sum())


@misconception(
    "cross_entropy",
    Text(
        "Your code keeps p away from 0, which changes the loss: p = 0 for a true class is an infinite loss.",
        "p を 0 から遠ざけているので loss が変わります。正解のクラスが p = 0 なら loss は無限大です。",
    ),
    lecture="3.2, eq. 52",
    variants=[
        {"least": least, "added": added}
        for least in (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6)
        for added in (False, True)
    ]
    + [{"least": 5e-324, "added": False}, {"least": 1e-300, "added": False}],
)
def entropy_keeps_p_from_0(y: np.ndarray, p: np.ndarray, *, least: float = 1e-12, added: bool = False) -> float:
    return float(_terms(y, p + least if added else np.maximum(p, least)).sum())


@misconception(
    "cross_entropy",
    Text(
        "Your code multiplies 0 by the logarithm of 0, which is not a number; where y is 0 the term is 0.",
        "0 に 0 の対数を掛けているので nan になります。y が 0 の項は 0 です。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_zero_times_infinity(y: np.ndarray, p: np.ndarray) -> float:
    _terms(y, p)
    with np.errstate(all="ignore"):
        return float(-(y * np.log(p)).sum())


@misconception(
    "cross_entropy",
    Text(
        "Your code takes y and p the wrong way round: the logarithm is that of the prediction.",
        "y と p が逆です。対数を取るのは予測 p の方です。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_wrong_way_round(y: np.ndarray, p: np.ndarray) -> float:
    return float(_terms(p, y).sum())


@misconception(
    "cross_entropy",
    Text(
        "Your logarithm has another base; log is the natural one.",
        "対数の底が違います。log は自然対数です。",
    ),
    lecture="3.2, eq. 52",
    variants=[{"base": 2.0}, {"base": 10.0}],
)
def entropy_in_another_base(y: np.ndarray, p: np.ndarray, *, base: float = 2.0) -> float:
    return float(_terms(y, p).sum()) / math.log(base)


@misconception(
    "cross_entropy",
    Text(
        "Your code looks at the largest label of each example only; soft labels count with all their classes.",
        "例ごとに最大のラベルのクラスしか見ていません。すべてのクラスの項が必要です。",
    ),
    lecture="3.2, eq. 52",
    variants=[{"weighed": False}, {"weighed": True}],
)
def entropy_of_the_largest_label(y: np.ndarray, p: np.ndarray, *, weighed: bool = False) -> float:
    hard = np.where(np.arange(y.shape[-1]) == y.argmax(axis=-1)[..., np.newaxis], y if weighed else 1.0, 0.0)
    return float(_terms(hard, p).sum()) if y.shape == p.shape else float(_terms(y, p).sum())


@misconception(
    "cross_entropy",
    Text(
        "Your code adds terms with 1 - y and 1 - p, as for two classes; eq. 52 has only y log p.",
        "二値分類のように 1 - y と 1 - p の項を足しています。式 (52) は y log p だけです。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_of_two_classes(y: np.ndarray, p: np.ndarray) -> float:
    return float((_terms(y, p) + _terms(1 - y, 1 - p)).sum())


@misconception(
    "cross_entropy",
    Text(
        "Your code subtracts the entropy of y, which gives another quantity (the Kullback-Leibler divergence).",
        "y のエントロピーを引いています。それは別の量 (Kullback-Leibler divergence) です。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_relative(y: np.ndarray, p: np.ndarray) -> float:
    return float((_terms(y, p) - _terms(y, y)).sum())


@misconception(
    "cross_entropy",
    Text(
        "Your code raises an exception or gives another number where a true class has p = 0: the loss is infinite.",
        "正解のクラスが p = 0 のとき、例外になるか別の数になっています。loss は無限大です。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_not_infinite(y: np.ndarray, p: np.ndarray) -> float:
    terms = _terms(y, p)
    if np.isinf(terms).any():
        raise ValueError("math domain error")
    return float(terms.sum())


@misconception(
    "cross_entropy",
    Text(
        "Your code does not compare the shapes of y and p; NumPy stretches some of them to fit.",
        "y と p の形を比べていません。NumPy が引き伸ばして計算してしまうことがあります。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_shapes_not_checked(y: np.ndarray, p: np.ndarray) -> float:
    return float(_terms(*np.broadcast_arrays(y, p)).sum())


@misconception(
    "cross_entropy",
    Text(
        "Your code refuses different shapes, but with another exception than ValueError, for example by an assert.",
        "形の違いを拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="3.2, eq. 52",
)
def entropy_shapes_by_another_exception(y: np.ndarray, p: np.ndarray) -> float:
    if y.shape != p.shape:
        raise AssertionError("shapes")
    return float(_terms(y, p).sum())
