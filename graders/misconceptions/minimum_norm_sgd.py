"""Known wrong answers to `sgd_from_zero`."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from saiten.grading import Text, misconception


@misconception(
    "sgd_from_zero",
    Text(
        "The steps are twice as long: the derivative of (z - y)^2 / 2 is z - y, without a factor 2.",
        "ステップが2倍になっています。(z - y)^2 / 2 の微分は z - y で、2は付きません。",
    ),
    lecture="A.3, eq. 84",
)
def steps_of_the_squared_error(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    w = np.zeros(X.shape[1])
    for i in order:
        w -= 2 * learning_rate * (X[i] @ w - y[i]) * X[i]
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "Each step uses the gradient over all data points: SGD takes the one that order names.",
        "毎回すべてのデータ点の勾配を使っています。SGD では order の示す1点だけを使います。",
    ),
    lecture="A.3, eq. 84",
)
def steps_of_the_whole_batch(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    w = np.zeros(X.shape[1])
    for _ in order:
        w -= learning_rate * X.T @ (X @ w - y) / len(X)
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "All errors are those at w = 0: each step must use the w that the step before left.",
        "誤差がすべて w = 0 での値になっています。各ステップでは、直前のステップ後の w を使います。",
    ),
    lecture="A.3, eq. 84",
)
def steps_from_the_start(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    w = np.zeros(X.shape[1])
    for i in order:
        w += learning_rate * y[i] * X[i]
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "A negative index is taken from the end, as NumPy does: it is out of range here.",
        "負の番号を NumPy と同じく末尾から数えています。ここでは範囲外として ValueError にします。",
    ),
    lecture="A.3, eq. 84",
)
def negative_index_from_the_end(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> object:
    if learning_rate <= 0 or any(i >= len(X) for i in order):
        raise ValueError("learning_rate or order")
    if any(i < -len(X) for i in order):
        return ...  # an IndexError, or turned into a ValueError
    w = np.zeros(X.shape[1])
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "The steps go uphill: the gradient is subtracted, so w moves towards smaller errors.",
        "勾配を足しているので、誤差が大きくなる向きに動いています。勾配は引きます。",
    ),
    lecture="A.3, eq. 84",
)
def steps_uphill(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    w = np.zeros(X.shape[1])
    for i in order:
        w += learning_rate * (X[i] @ w - y[i]) * X[i]
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "Each step is divided by N: the loss of a single data point is not a mean.",
        "各ステップを N で割っています。データ点 1 つの損失は平均ではありません。",
    ),
    lecture="A.3, eq. 84",
)
def steps_divided_by_n(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    w = np.zeros(X.shape[1])
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i] / len(X)
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "The error is subtracted from every component of w alike: the factor x_i of the gradient is missing.",
        "誤差をそのまま w の全成分から引いています。勾配の x_i が掛けられていません。",
    ),
    lecture="A.3, eq. 84",
)
def steps_without_x(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    w = np.zeros(X.shape[1])
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i])
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "The steps go through the data points in a row; order says which one is next, and how often.",
        "データ点を先頭から順に使っています。どの点を何回使うかは order が決めます。",
    ),
    lecture="A.3, eq. 84",
)
def order_ignored(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    w = np.zeros(X.shape[1])
    for i in range(len(X)):
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "Indices are not checked at all: a negative one counts from the end, one that is too large is an IndexError.",
        "番号を確かめていません。負の番号は末尾から数えられ、大きすぎると IndexError になります。",
    ),
    lecture="A.3, eq. 84",
)
def indices_not_checked(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate <= 0:
        raise ValueError("learning_rate")
    w = np.zeros(X.shape[1])
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "The learning rate is not checked: 0 or less is a ValueError.",
        "学習率を確かめていません。0 以下のときは ValueError です。",
    ),
    lecture="A.3, eq. 84",
)
def learning_rate_not_checked(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if any(not 0 <= i < len(X) for i in order):
        raise ValueError("order")
    w = np.zeros(X.shape[1])
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "A learning rate of 0 passes: with it w never moves, so it is refused like a negative one.",
        "学習率 0 が通っています。w がまったく動かないので、負の値と同じく ValueError です。",
    ),
    lecture="A.3, eq. 84",
)
def learning_rate_of_0_accepted(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    if learning_rate < 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    w = np.zeros(X.shape[1])
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w
