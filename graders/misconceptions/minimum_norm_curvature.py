"""Known wrong answers to `loss_hessian`."""

import numpy as np
from numpy.typing import NDArray

from saiten.grading import Text, misconception


def _check(X: NDArray[np.float64], beta: NDArray[np.float64], refusal: type[Exception] = ValueError) -> None:
    if beta.shape != X.shape[:1]:
        raise refusal("beta")


@misconception(
    "loss_hessian",
    Text(
        "Your code adds up over the data points without taking the mean (eq. 83).",
        "データ点についての和のままで、平均になっていません (式 (83))。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_of_the_sum(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, beta)
    return X.T @ (beta[:, np.newaxis] * X)


@misconception(
    "loss_hessian",
    Text(
        "Your code divides by the number of parameters; the mean is taken over the data points.",
        "パラメタの数で割っています。平均はデータ点について取ります。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_over_d(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, beta)
    return X.T @ (beta[:, np.newaxis] * X) / X.shape[1]


@misconception(
    "loss_hessian",
    Text(
        "Your code does not use beta; without it the Hessian is right for the squared loss only.",
        "beta を使っていません。それで正しいのは二乗損失の場合だけです。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_without_curvatures(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, beta)
    return X.T @ X / len(X)


@misconception(
    "loss_hessian",
    Text(
        "Your code multiplies in the wrong order: your matrix is one between data points, (N, N), not between "
        "parameters.",
        "掛ける順序が逆です。パラメタどうしではなく、データ点どうしの (N, N) の行列になっています。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_between_data_points(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, beta)
    return beta[:, np.newaxis] * X @ X.T / len(X)


@misconception(
    "loss_hessian",
    Text(
        "Your matrix is twice too large; beta holds the second derivatives of the loss already.",
        "2 倍になっています。beta がすでに損失の 2 階微分です。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_doubled(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, beta)
    return 2 * X.T @ (beta[:, np.newaxis] * X) / len(X)


@misconception(
    "loss_hessian",
    Text(
        "In your code every beta enters twice, so that it is squared.",
        "どの beta も 2 回掛けられ、2 乗になっています。",
    ),
    lecture="A.3, eq. 83",
)
def curvatures_squared(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, beta)
    return X.T @ (beta[:, np.newaxis] ** 2 * X) / len(X)


@misconception(
    "loss_hessian",
    Text(
        "Your code averages beta before using it; every data point has a curvature of its own.",
        "beta を平均してから使っています。曲率はデータ点ごとに異なります。",
    ),
    lecture="A.3, eq. 83",
)
def curvatures_averaged(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, beta)
    return beta.mean() * X.T @ X / len(X)


@misconception(
    "loss_hessian",
    Text(
        "Your matrix has only its diagonal; the mixed second derivatives are missing.",
        "対角成分しかありません。異なるパラメタによる 2 階微分が抜けています。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_diagonal_only(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, beta)
    return np.diag(X.T**2 @ beta) / len(X)


@misconception(
    "loss_hessian",
    Text(
        "Your code does not check the shape of beta; NumPy stretches one of length 1, and takes rows and columns too.",
        "beta の形を確かめていません。長さ 1 の beta は NumPy が引き伸ばし、行や列の beta も通ってしまいます。",
    ),
    lecture="A.3, eq. 83",
)
def shape_of_beta_not_checked(X: NDArray[np.float64], beta: NDArray[np.float64]) -> object:
    if beta.ndim == 0 or (beta.ndim == 2 and min(beta.shape) > 1):
        return ...  # some routes take it, some do not
    return X.T @ (beta.reshape(-1, 1) * X) / len(X)


@misconception(
    "loss_hessian",
    Text(
        "Your code compares the length of beta only, so that a column or a diagonal matrix passes.",
        "beta の長さしか比べていないので、列や対角行列の beta が通っています。",
    ),
    lecture="A.3, eq. 83",
)
def length_of_beta_only(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    if len(beta) != len(X):
        raise ValueError("beta")
    return (X.T * beta.reshape(len(X), -1)[:, 0]) @ X / len(X)


@misconception(
    "loss_hessian",
    Text(
        "Your code refuses a beta of another shape, but with another exception than ValueError, for example by an "
        "assert.",
        "形の違う beta を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="A.3, eq. 83",
)
def beta_refused_by_another_exception(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, beta, AssertionError)
    return X.T @ (beta[:, np.newaxis] * X) / len(X)
