"""Known wrong answers to `sgd_from_zero`: indices and learning rates, refused or not, or not by a ValueError."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from saiten.grading import Text, misconception


def _descend(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    """The steps alone, whatever the learning rate and the order."""
    w = np.zeros(X.shape[1])
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w


@misconception(
    "sgd_from_zero",
    Text(
        "Your code does not refuse negative indices; NumPy counts them from the end.",
        "負の番号を拒否していません。NumPy はそれを末尾から数えてしまいます。",
    ),
    lecture="A.3, eq. 84",
)
def negative_index_from_the_end(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> object:
    if learning_rate <= 0 or any(i >= len(X) for i in order):
        raise ValueError("learning_rate or order")
    if any(i < -len(X) for i in order):
        return ...  # an IndexError, or turned into a ValueError
    return _descend(X, y, learning_rate, order)


@misconception(
    "sgd_from_zero",
    Text(
        "Your code does not refuse any index: NumPy counts negative ones from the end, too large ones are an "
        "IndexError.",
        "番号を確かめていません。負の番号は末尾から数えられ、大きすぎると IndexError になります。",
    ),
    lecture="A.3, eq. 84",
)
def indices_not_checked(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    if learning_rate <= 0:
        raise ValueError("learning_rate")
    return _descend(X, y, learning_rate, order)


@misconception(
    "sgd_from_zero",
    Text("Your code does not refuse a learning rate of 0 or less.", "0 以下の学習率を拒否していません。"),
    lecture="A.3, eq. 84",
)
def learning_rate_not_checked(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    if any(not 0 <= i < len(X) for i in order):
        raise ValueError("order")
    return _descend(X, y, learning_rate, order)


@misconception(
    "sgd_from_zero",
    Text(
        "Your code refuses negative learning rates only; with a rate of 0, w never moves.",
        "負の学習率しか拒否していません。学習率が 0 では w が全く動きません。",
    ),
    lecture="A.3, eq. 84",
)
def learning_rate_of_0_accepted(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    if learning_rate < 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    return _descend(X, y, learning_rate, order)


@misconception(
    "sgd_from_zero",
    Text(
        "Your code cannot do without any step: an empty order raises an exception, where w should stay 0.",
        "ステップが 1 つもない場合に対応していません。order が空のとき、w = 0 を返さずに例外になっています。",
    ),
    lecture="A.3, eq. 84",
)
def empty_order_refused(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    if learning_rate <= 0 or len(order) == 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    return _descend(X, y, learning_rate, order)


@misconception(
    "sgd_from_zero",
    Text(
        "Your code asks whether order is true or false; for an array NumPy answers that only with one entry, and "
        "an index of 0 counts as false.",
        "order を真偽値として使っています。NumPy の配列は要素が 1 つのときしか真偽が決まらず、番号 0 は偽になります。",
    ),
    lecture="A.3, eq. 84",
)
def truth_of_an_array(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> object:
    if learning_rate <= 0 or any(not 0 <= i < len(X) for i in order):
        raise ValueError("learning_rate or order")
    if isinstance(order, np.ndarray) and len(order) == 0:
        return ...  # depends on the version of NumPy
    if isinstance(order, np.ndarray) and len(order) > 1:
        raise ValueError("the truth value of an array is ambiguous")
    if isinstance(order, np.ndarray) and order[0] == 0:
        return np.zeros(X.shape[1])
    return _descend(X, y, learning_rate, order)


@misconception(
    "sgd_from_zero",
    Text(
        "Your code leaves indices that are too large to NumPy, which raises an IndexError, not the ValueError "
        "asked for.",
        "大きすぎる番号の処理を NumPy に任せているので、求められている ValueError ではなく IndexError になっています。",
    ),
    lecture="A.3, eq. 84",
)
def large_index_left_to_numpy(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    if learning_rate <= 0 or any(i < 0 for i in order):
        raise ValueError("learning_rate or order")
    return _descend(X, y, learning_rate, order)


@misconception(
    "sgd_from_zero",
    Text(
        "Your code refuses indices out of range, but with another exception than ValueError, such as IndexError.",
        "範囲外の番号を拒否してはいますが、ValueError ではなく IndexError などの別の例外になっています。",
    ),
    lecture="A.3, eq. 84",
)
def indices_refused_by_another_exception(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    if learning_rate <= 0:
        raise ValueError("learning_rate")
    if any(not 0 <= i < len(X) for i in order):
        raise IndexError("order")
    return _descend(X, y, learning_rate, order)


@misconception(
    "sgd_from_zero",
    Text(
        "Your code refuses a learning rate of 0 or less, but with another exception than ValueError, for example "
        "by an assert.",
        "0 以下の学習率を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="A.3, eq. 84",
)
def learning_rate_refused_by_another_exception(
    X: NDArray[np.float64], y: NDArray[np.float64], learning_rate: float, order: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    if learning_rate <= 0:
        raise AssertionError("learning_rate")
    if any(not 0 <= i < len(X) for i in order):
        raise ValueError("order")
    return _descend(X, y, learning_rate, order)
