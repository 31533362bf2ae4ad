"""Known wrong answers to `loss_hessian`."""

import numpy as np
from numpy.typing import NDArray

from saiten.grading import Text, misconception


@misconception(
    "loss_hessian",
    Text(
        "The sum over data points is not divided by their number N.",
        "データ点についての和を、データ数 N で割っていません。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_of_the_sum(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    if beta.shape != X.shape[:1]:
        raise ValueError("beta")
    return X.T @ (beta[:, np.newaxis] * X)


@misconception(
    "loss_hessian",
    Text(
        "It is divided by the number of parameters d instead of the number of data points N.",
        "データ数 N ではなく、パラメタ数 d で割っています。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_over_d(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    if beta.shape != X.shape[:1]:
        raise ValueError("beta")
    return X.T @ (beta[:, np.newaxis] * X) / X.shape[1]


@misconception(
    "loss_hessian",
    Text(
        "beta is not used: this is X^T X / N, right only for the squared loss.",
        "beta が使われていません。X^T X / N になるのは二乗損失の場合だけです。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_without_curvatures(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    if beta.shape != X.shape[:1]:
        raise ValueError("beta")
    return X.T @ X / len(X)


@misconception(
    "loss_hessian",
    Text(
        "The factors stand in the wrong order: this is a (N, N) matrix between data points, the Hessian is (d, d).",
        "掛ける順序が逆です。データ点どうしの (N, N) の行列になっています。Hessian は (d, d) です。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_between_data_points(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    if beta.shape != X.shape[:1]:
        raise ValueError("beta")
    return beta[:, np.newaxis] * X @ X.T / len(X)


@misconception(
    "loss_hessian",
    Text(
        "A factor 2 is too many: the second derivatives of the loss are in beta already.",
        "2 倍になっています。損失の 2 階微分は、すでに beta に入っています。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_doubled(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    if beta.shape != X.shape[:1]:
        raise ValueError("beta")
    return 2 * X.T @ (beta[:, np.newaxis] * X) / len(X)


@misconception(
    "loss_hessian",
    Text(
        "beta enters twice, squared: it stands only once between X^T and X.",
        "beta が 2 回掛かって 2 乗になっています。X^T と X の間に 1 回だけ入ります。",
    ),
    lecture="A.3, eq. 83",
)
def curvatures_squared(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    if beta.shape != X.shape[:1]:
        raise ValueError("beta")
    return X.T @ (beta[:, np.newaxis] ** 2 * X) / len(X)


@misconception(
    "loss_hessian",
    Text(
        "The curvatures are averaged before they are used; each data point has its own.",
        "beta を平均してから使っています。データ点ごとに別々の値を使います。",
    ),
    lecture="A.3, eq. 83",
)
def curvatures_averaged(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    if beta.shape != X.shape[:1]:
        raise ValueError("beta")
    return beta.mean() * X.T @ X / len(X)


@misconception(
    "loss_hessian",
    Text(
        "Only the diagonal of the Hessian is there: mixed second derivatives are not 0.",
        "Hessian の対角成分しかありません。異なる変数での 2 階微分は 0 ではありません。",
    ),
    lecture="A.3, eq. 83",
)
def hessian_diagonal_only(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    if beta.shape != X.shape[:1]:
        raise ValueError("beta")
    return np.diag(X.T**2 @ beta) / len(X)


@misconception(
    "loss_hessian",
    Text(
        "The shape of beta is not checked: NumPy stretches one number or a single entry over all data points.",
        "beta の形を確かめていません。1 つの数や長さ 1 の beta を、NumPy は全データ点に引き伸ばしてしまいます。",
    ),
    lecture="A.3, eq. 83",
)
def shape_of_beta_not_checked(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    return (X.T * beta) @ X / len(X)


@misconception(
    "loss_hessian",
    Text(
        "Only the length of beta is looked at, not its whole shape: a column or a diagonal matrix passes.",
        "beta の長さしか見ていないので、列や対角行列の beta が通っています。形 (N,) 全体を確かめてください。",
    ),
    lecture="A.3, eq. 83",
)
def length_of_beta_only(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    if len(beta) != len(X):
        raise ValueError("beta")
    return (X.T * beta.reshape(len(X), -1)[:, 0]) @ X / len(X)
