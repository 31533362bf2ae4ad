"""Known wrong answers to `sgd_from_zero`: its steps."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from saiten.grading import Text, misconception


def _check(X: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]) -> None:
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")


def _descend(
    X: NDArray[np.float64],
    order: Sequence[int] | NDArray[np.int64],
    step: Callable[[NDArray[np.float64], int], NDArray[np.float64]],
) -> NDArray[np.float64]:
    w = np.zeros(X.shape[1])
    for i in order:
        w -= step(w, i)
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "Your steps are twice too long; the loss of eq. 84 is half the squared error.",
        "ステップが 2 倍の長さです。式 (84) の損失は、二乗誤差の半分です。",
    ),
    lecture="A.3, eq. 84",
)
def steps_of_the_squared_error(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    _check(X, learning_rate, order)
    return _descend(X, order, lambda w, i: 2 * learning_rate * (X[i] @ w - y[i]) * X[i])


@misconception(
    "sgd_from_zero",
    Text(
        "Your steps follow the gradient over all data points; SGD looks at one data point per step.",
        "全てのデータ点の勾配で進んでいます。SGD では 1 ステップに 1 つのデータ点を使います。",
    ),
    lecture="A.3, eq. 84",
)
def steps_of_the_whole_batch(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    _check(X, learning_rate, order)
    return _descend(X, order, lambda w, _: learning_rate * X.T @ (X @ w - y) / len(X))


@misconception(
    "sgd_from_zero",
    Text(
        "Your code takes every error at w = 0; it has to be taken at the w of the step before.",
        "どの誤差も w = 0 での値です。直前のステップの後の w で計算しなければなりません。",
    ),
    lecture="A.3, eq. 84",
)
def steps_from_the_start(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    _check(X, learning_rate, order)
    return _descend(X, order, lambda _, i: learning_rate * (0 - y[i]) * X[i])


@misconception(
    "sgd_from_zero",
    Text(
        "Your steps go uphill, so that the errors grow.", "勾配を上る向きに進んでいるので、誤差が大きくなっています。"
    ),
    lecture="A.3, eq. 84",
)
def steps_uphill(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    _check(X, learning_rate, order)
    return _descend(X, order, lambda w, i: -learning_rate * (X[i] @ w - y[i]) * X[i])


@misconception(
    "sgd_from_zero",
    Text(
        "Your code divides each step by the number of data points; a step looks at a single one.",
        "各ステップをデータ数で割っています。1 ステップで見るのは 1 つのデータ点だけです。",
    ),
    lecture="A.3, eq. 84",
)
def steps_divided_by_n(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    _check(X, learning_rate, order)
    return _descend(X, order, lambda w, i: learning_rate * (X[i] @ w - y[i]) * X[i] / len(X))


@misconception(
    "sgd_from_zero",
    Text(
        "Your code changes all components of w by the same amount; the gradient also depends on the data point.",
        "w の全成分を同じだけ変えています。勾配はデータ点にもよります。",
    ),
    lecture="A.3, eq. 84",
)
def steps_without_x(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    _check(X, learning_rate, order)
    return _descend(X, order, lambda w, i: learning_rate * (X[i] @ w - y[i]))


@misconception(
    "sgd_from_zero",
    Text(
        "Your code takes the data points in a row; order says which one comes next, and how often.",
        "データ点を先頭から順に使っています。次にどの点を使うか、何回使うかは order が決めます。",
    ),
    lecture="A.3, eq. 84",
)
def order_ignored(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    _check(X, learning_rate, order)
    return _descend(X, range(len(X)), lambda w, i: learning_rate * (X[i] @ w - y[i]) * X[i])
