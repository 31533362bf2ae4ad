"""Known wrong answers to `minimum_norm`."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reference.minimum_norm import _check_system, minimum_norm_solution
from saiten.grading import Text, misconception


@misconception(
    "minimum_norm_solution",
    Text(
        "The first N parameters solve the system and the others are 0: a solution, but not the shortest.",
        "最初の N 個のパラメタだけで解き、残りは0です。解ですが、ノルム最小ではありません。",
    ),
    lecture="A.3, eq. 86",
)
def first_parameters_only(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    w = np.zeros(X.shape[1])
    w[: len(X)] = np.linalg.lstsq(X[:, : len(X)], y)[0]
    return w


@misconception(
    "minimum_norm_solution",
    Text(
        "This is X^T y: the inverse of X X^T in eq. 86 is missing.",
        "X^T y になっています。式(86)の X X^T の逆行列が抜けています。",
    ),
    lecture="A.3, eq. 86",
)
def transpose_for_inverse(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ y


@misconception(
    "minimum_norm_solution",
    Text(
        "A ridge term (a small multiple of 1) was added to X X^T: the answer no longer solves the system.",
        "X X^T に小さな正則化項が足されているため、方程式の解になっていません。",
    ),
    lecture="A.3, eq. 86",
)
def ridge_solution(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ np.linalg.solve(X @ X.T + 1e-3 * np.eye(len(X)), y)


@misconception(
    "minimum_norm_solution",
    Text(
        "A pseudo-inverse answers for dependent rows too, where eq. 86 does not hold: that is a ValueError.",
        "擬似逆行列は行が線形従属でも答えを返します。式(86)が使えない場合なので ValueError にします。",
    ),
    lecture="A.3, eq. 86",
)
def pseudo_inverse_for_any_rank(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1] or X.shape[0] > X.shape[1]:
        raise ValueError("shapes")
    return np.linalg.pinv(X) @ y


@misconception(
    "gram_coefficients",
    Text(
        "These are the d components of w. alpha has N, one for each data point (eq. 85).",
        "d 次元の w になっています。alpha はデータ点ごとに1つ、全部で N 個です (式(85))。",
    ),
    lecture="A.3, eq. 85",
)
def solution_for_coefficients(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    return minimum_norm_solution(X, y)


@misconception(
    "gram_coefficients",
    Text(
        "y is multiplied by X X^T; alpha solves X X^T alpha = y.",
        "X X^T を y に掛けています。alpha は X X^T alpha = y の解です。",
    ),
    lecture="A.3, eq. 85",
)
def gram_matrix_times_labels(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X @ (X.T @ y)


@misconception(
    "gram_coefficients",
    Text(
        "Only the diagonal of X X^T is used: the data points are orthogonal to each other only by chance.",
        "X X^T の対角成分しか使っていません。データ点どうしは一般に直交しません。",
    ),
    lecture="A.3, eq. 85",
)
def labels_over_squared_norms(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return y / (X * X).sum(axis=1)


@misconception(
    "nearest_solution",
    Text(
        "z is ignored: this is the solution of least norm, nearest to the origin.",
        "z が使われていません。これは原点に最も近い、ノルム最小の解です。",
    ),
    lecture="A.3, eqs 86-89",
)
def nearest_to_the_origin(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError("z")
    return minimum_norm_solution(X, y)


@misconception(
    "nearest_solution",
    Text(
        "z is added to the solution of least norm: X times that is y + X z, not y.",
        "ノルム最小の解に z を足しただけでは、X を掛けると y + X z になり、y になりません。",
    ),
    lecture="A.3, eqs 86-89",
)
def least_norm_plus_z(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError("z")
    return minimum_norm_solution(X, y) + z


@misconception(
    "nearest_solution",
    Text(
        "This is the part of z that X cannot see: it solves X w = 0. The labels y are missing.",
        "これは z のうち X で0になる成分で、X w = 0 の解です。y が使われていません。",
    ),
    lecture="A.3, eqs 86-89",
)
def null_space_part_of_z(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError("z")
    return z - minimum_norm_solution(X, X @ z)


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
) -> NDArray[np.float64]:
    if learning_rate <= 0 or any(i >= len(X) for i in order):
        raise ValueError("learning_rate or order")
    w = np.zeros(X.shape[1])
    for i in order:
        w -= learning_rate * (X[i] @ w - y[i]) * X[i]
    return w
