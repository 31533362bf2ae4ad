"""Known wrong answers to `empirical_rademacher` and `rademacher_of_all_labelings`."""

import numpy as np

from reference.capacity import _all_signs, _check_signs
from saiten.grading import Text, misconception

Array = np.ndarray


def _sums(predictions: Array) -> tuple[Array, int]:
    """For each sigma and each row the sum over the points (2^N, m), and N."""
    predictions = np.asarray(predictions, dtype=float)
    if predictions.ndim != 2 or predictions.shape[1] > 20:
        raise ValueError("(m, N) with N up to 20")
    _check_signs(predictions)
    return _all_signs(predictions.shape[1]) @ predictions.T, predictions.shape[1]


def _right(predictions: Array) -> float:
    sums, n = _sums(predictions)
    return float(sums.max(axis=1).mean()) / n


@misconception(
    "empirical_rademacher",
    Text(
        "You take the mean over sigma first, where everything cancels; the best row is chosen for each sigma.",
        "先に sigma で平均しているので、すべて打ち消し合います。最良の行は sigma ごとに選びます。",
    ),
    lecture="2.2, eq. 26",
)
def mean_before_the_best(predictions: Array) -> float:
    sums, n = _sums(predictions)
    return float(sums.mean(axis=0).max()) / n


@misconception(
    "empirical_rademacher",
    Text(
        "You take the absolute value of the sum; eq. 26 has none.",
        "和の絶対値を取っています。式 (26) に絶対値はありません。",
    ),
    lecture="2.2, eq. 26",
)
def absolute_values(predictions: Array) -> float:
    sums, n = _sums(predictions)
    return float(np.abs(sums).max(axis=1).mean()) / n


@misconception(
    "empirical_rademacher",
    Text(
        "You average over the rows; eq. 26 takes the best row for each sigma.",
        "行について平均しています。式 (26) では、sigma ごとに最良の行を選びます。",
    ),
    lecture="2.2, eq. 26",
)
def mean_of_absolute_values(predictions: Array) -> float:
    sums, n = _sums(predictions)
    return float(np.abs(sums).mean()) / n


@misconception(
    "empirical_rademacher",
    Text("The sum over the points isn't divided by N.", "点についての和を N で割っていません。"),
    lecture="2.2, eq. 26",
)
def not_divided_by_n(predictions: Array) -> float:
    sums, _n = _sums(predictions)
    return float(sums.max(axis=1).mean())


@misconception(
    "empirical_rademacher",
    Text(
        "Yours is the sum over sigma; the expectation divides it by their number, 2^N.",
        "sigma についての和になっています。期待値なので、その個数 2^N で割ります。",
    ),
    lecture="2.2, eqs 26-28",
)
def summed_over_sigma(predictions: Array) -> float:
    sums, n = _sums(predictions)
    return float(sums.max(axis=1).sum()) / n


@misconception(
    "empirical_rademacher",
    Text(
        "You divide by the number of rows m; eq. 26 divides by the number of points N.",
        "行の数 m で割っています。式 (26) では点の数 N で割ります。",
    ),
    lecture="2.2, eq. 26",
)
def divided_by_m(predictions: Array) -> float:
    sums, _n = _sums(predictions)
    return float(sums.max(axis=1).mean()) / len(predictions)


@misconception(
    "empirical_rademacher",
    Text(
        "You take rows for points: a row holds the labels that one model gives to all points.",
        "行と列が逆です。1 つの行が、1 つのモデルによる全点のラベルです。",
    ),
    lecture="2.2, eq. 26",
)
def rows_for_points(predictions: Array) -> float:
    _sums(predictions)
    if len(predictions) > 12:
        return ...  # type: ignore[return-value]  # an exception, or no end
    return _right(np.transpose(predictions))


@misconception(
    "empirical_rademacher",
    Text(
        "Your sigma are 0 and 1; they are 1 and -1.",
        "sigma が 0 と 1 になっています。1 と -1 です。",
    ),
    lecture="2.2, above eq. 26",
)
def sigma_of_0_and_1(predictions: Array) -> float:
    _sums(predictions)
    n = len(predictions[0])
    return float(((_all_signs(n) + 1) / 2 @ np.transpose(predictions)).max(axis=1).mean()) / n


@misconception(
    "empirical_rademacher",
    Text(
        "You take the smallest sum for each sigma; the supremum is the largest.",
        "sigma ごとに最小の和を取っています。上限は最大です。",
    ),
    lecture="2.2, eq. 26",
)
def smallest_sum(predictions: Array) -> float:
    sums, n = _sums(predictions)
    return float(sums.min(axis=1).mean()) / n


@misconception(
    "empirical_rademacher",
    Text(
        "Your code counts how often a model fits sigma everywhere; eq. 26 also rewards a partial fit.",
        "sigma に完全に一致する割合になっています。式 (26) では、部分的な一致も数えます。",
    ),
    lecture="2.2, eq. 26",
)
def share_of_perfect_fits(predictions: Array) -> float:
    sums, n = _sums(predictions)
    return float((sums.max(axis=1) == n).mean())


@misconception(
    "empirical_rademacher",
    Text(
        "Values other than 1 and -1 get through; they should raise ValueError.",
        "1 と -1 以外の値が通ります。ValueError を送出してください。",
    ),
    lecture="2.2",
)
def any_predictions(predictions: Array) -> float:
    return _right(np.where(np.asarray(predictions) > 0, 1.0, -1.0))


@misconception(
    "empirical_rademacher",
    Text(
        "More than 20 points get through; they should raise ValueError.",
        "21 点以上が通ります。ValueError を送出してください。",
    ),
    lecture="2.2",
)
def any_number_of_points(predictions: Array) -> float:
    if np.ndim(predictions) == 2 and np.shape(predictions)[1] > 20:
        # some value: nobody wants to wait for the right one; and with many more points, nobody can
        return 0.0 if np.shape(predictions)[1] < 25 else ...  # type: ignore[return-value]
    return _right(predictions)


@misconception(
    "empirical_rademacher",
    Text(
        "You refuse more than 20 rows; N is the number of columns.",
        "行が 20 を超えると断っています。N は列の数です。",
    ),
    lecture="2.2",
)
def too_many_rows(predictions: Array) -> float:
    if np.ndim(predictions) == 2 and np.shape(predictions)[1] > 20:
        return ...  # type: ignore[return-value]  # as long as it takes
    if len(predictions) > 20:
        raise ValueError("N > 20")
    return _right(predictions)


def _check_size(n: int) -> None:
    if n > 20:
        raise ValueError("n > 20")


@misconception(
    "rademacher_of_all_labelings",
    Text(
        "Yours is eq. 28, where only two labelings are there.",
        "式 (28) の値です。あれはラベルの付け方が 2 通りしかない場合です。",
    ),
    lecture="2.2, eq. 28",
)
def equation_28_again(n: int) -> float:
    _check_size(n)
    return 0.5


@misconception(
    "rademacher_of_all_labelings",
    Text(
        "The sum over the points isn't divided by N.",
        "点についての和を N で割っていません。",
    ),
    lecture="2.2, eq. 26",
)
def all_labelings_not_divided(n: int) -> float:
    _check_size(n)
    return float(n)


@misconception(
    "rademacher_of_all_labelings",
    Text(
        "You average over the models as well; for each sigma the best one counts, and everything can be fitted.",
        "モデルについても平均しています。sigma ごとに最良のモデルを選ぶので、必ず一致させられます。",
    ),
    lecture="2.2, eq. 26",
)
def everything_cancels(n: int) -> float:
    _check_size(n)
    return 0.0


@misconception(
    "rademacher_of_all_labelings",
    Text(
        "Yours is a number of labelings; R_N is a mean.",
        "ラベルの付け方の数になっています。R_N は平均です。",
    ),
    lecture="2.2, eq. 26",
)
def counted_labelings(n: int) -> float:
    _check_size(n)
    return float(2**n)


@misconception(
    "rademacher_of_all_labelings",
    Text(
        "You take the class of the constant models only, all +1 or all -1.",
        "すべて +1 とすべて -1 の、定数のモデルしか入れていません。",
    ),
    lecture="2.2, below eq. 28",
)
def constant_models(n: int) -> float:
    _check_size(n)
    return _right(np.array([[1.0] * n, [-1.0] * n]))


@misconception(
    "rademacher_of_all_labelings",
    Text(
        "More than 20 points get through; they should raise ValueError.",
        "21 点以上が通ります。ValueError を送出してください。",
    ),
    lecture="2.2",
)
def all_labelings_of_any_n(n: int) -> float:
    del n
    return 1.0
