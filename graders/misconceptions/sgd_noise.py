"""Known wrong answers to `log_evidence` and `log_evidence_ratio`."""

import math

import numpy as np

from saiten.grading import Text, misconception

Array = np.ndarray


def _evidence(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    """The right side."""
    return -cost - np.sum(np.log(eigenvalues / weight_decay)) / 2


@misconception(
    "log_evidence",
    Text(
        "The half in front of the sum is lost: a Gaussian integral is a square root of the sharpness.",
        "和の前の 1/2 が抜けています。ガウス積分は曲率の平方根の逆数に比例します。",
    ),
    lecture="2.4, eq. 41",
)
def half_forgotten(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    return -cost - np.sum(np.log(eigenvalues / weight_decay))


@misconception(
    "log_evidence",
    Text(
        "Your sum is added: sharp minima come out as better ones. They have less evidence.",
        "和を足しているので、鋭い解ほど良いことになっています。鋭い解の evidence は小さくなります。",
    ),
    lecture="2.4, eq. 41",
)
def sharpness_rewarded(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    return -cost + np.sum(np.log(eigenvalues / weight_decay)) / 2


@misconception(
    "log_evidence",
    Text(
        "The cost has the wrong sign: a larger cost means less evidence.",
        "コストの符号が逆です。コストが大きいほど evidence は小さくなります。",
    ),
    lecture="2.4, eq. 41",
)
def cost_added(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    return cost - np.sum(np.log(eigenvalues / weight_decay)) / 2


@misconception(
    "log_evidence",
    Text(
        "Your result is that with the sign turned round: a cost, not an evidence.",
        "全体の符号が逆です。evidence ではなくコストになっています。",
    ),
    lecture="2.4, eq. 41",
)
def evidence_as_a_cost(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    return -_evidence(cost, eigenvalues, weight_decay)


@misconception(
    "log_evidence",
    Text(
        "The weight decay is left out of the logarithms; sharpness is measured against it.",
        "対数に weight decay が入っていません。曲率は weight decay との比で測ります。",
    ),
    lecture="2.4, eq. 41",
)
def weight_decay_left_out(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    del weight_decay
    return -cost - np.sum(np.log(eigenvalues)) / 2


@misconception(
    "log_evidence",
    Text(
        "The weight decay is taken off once; every direction has its own quotient.",
        "weight decay を 1 回しか使っていません。固有値の 1 つ 1 つを割ります。",
    ),
    lecture="2.4, eq. 41",
)
def weight_decay_once(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    return -cost - (np.sum(np.log(eigenvalues)) - np.log(weight_decay)) / 2


@misconception(
    "log_evidence",
    Text(
        "Your code takes the logarithm of a sum; it is a sum of logarithms.",
        "和の対数になっています。対数の和です。",
    ),
    lecture="2.4, eq. 41",
)
def logarithm_of_a_sum(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    return -cost - np.log(np.sum(eigenvalues / weight_decay)) / 2


@misconception(
    "log_evidence",
    Text(
        "Your code averages over the directions; the logarithms add up.",
        "方向について平均しています。対数はすべて足します。",
    ),
    lecture="2.4, eq. 41",
)
def mean_of_logarithms(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    return -cost - np.mean(np.log(eigenvalues / weight_decay)) / 2


@misconception(
    "log_evidence",
    Text(
        "Your code multiplies all eigenvalues first: with many of them the product leaves the range of floats.",
        "先にすべての固有値を掛けています。個数が多いと、積が float の範囲を超えます。",
    ),
    lecture="2.4, eq. 41",
)
def product_first(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    with np.errstate(all="ignore"):
        return -cost - np.log(np.prod(eigenvalues / weight_decay)) / 2


@misconception(
    "log_evidence",
    Text("Your logarithm has another base than e.", "対数の底が e ではありません。"),
    lecture="2.4, eq. 41",
    variants=[{"base": 10}, {"base": 2}],
)
def evidence_of_another_base(cost: float, eigenvalues: Array, weight_decay: float, *, base: float = 10) -> float:
    return -cost - np.sum(np.log(eigenvalues / weight_decay)) / 2 / np.log(base)


@misconception(
    "log_evidence",
    Text(
        "Your code returns the evidence itself, not its logarithm.",
        "対数ではなく evidence そのものを返しています。",
    ),
    lecture="2.4, eq. 41",
)
def evidence_itself(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    with np.errstate(all="ignore"):
        return float(np.exp(_evidence(cost, eigenvalues, weight_decay)))


@misconception(
    "log_evidence_ratio",
    Text(
        "The sign of your result is wrong: the ratio is e to the power -E, and -E is asked for.",
        "符号が逆です。比は e の -E 乗で、求めるのは -E です。",
    ),
    lecture="2.4, eq. 42",
)
def E_itself(cost: float, eigenvalues: Array, weight_decay: float, n: int, classes: int) -> float:
    return -_evidence(cost, eigenvalues, weight_decay) - n * math.log(classes)


@misconception(
    "log_evidence_ratio",
    Text(
        "N ln k has the wrong sign: dividing by the tiny probability of guessing makes the ratio larger.",
        "N ln k の符号が逆です。当て推量の小さな確率で割るので、比は大きくなります。",
    ),
    lecture="2.4, eq. 42",
)
def null_model_subtracted(cost: float, eigenvalues: Array, weight_decay: float, n: int, classes: int) -> float:
    return _evidence(cost, eigenvalues, weight_decay) - n * math.log(classes)


@misconception(
    "log_evidence_ratio",
    Text(
        "Your null model guesses one label; it has to guess all N.",
        "null model がラベルを 1 つしか当てていません。N 個すべてを当てます。",
    ),
    lecture="2.4, eq. 42",
)
def one_guess(cost: float, eigenvalues: Array, weight_decay: float, n: int, classes: int) -> float:
    del n
    return _evidence(cost, eigenvalues, weight_decay) + math.log(classes)


@misconception(
    "log_evidence_ratio",
    Text(
        "Your n and classes have changed places: k to the power N labelings are possible, not N to the power k.",
        "n と classes が入れ替わっています。ラベルの付け方は k の N 乗通りです。",
    ),
    lecture="2.4, eq. 42",
)
def n_and_classes_swapped(cost: float, eigenvalues: Array, weight_decay: float, n: int, classes: int) -> float:
    return _evidence(cost, eigenvalues, weight_decay) + classes * math.log(n)


@misconception(
    "log_evidence_ratio",
    Text(
        "The logarithm of the null model is missing: its probability is 1/k for each label, not e to the power -k.",
        "null model の対数がありません。ラベル 1 つの確率は 1/k です。",
    ),
    lecture="2.4, eq. 42",
)
def null_model_without_logarithm(cost: float, eigenvalues: Array, weight_decay: float, n: int, classes: int) -> float:
    return _evidence(cost, eigenvalues, weight_decay) + n * classes
