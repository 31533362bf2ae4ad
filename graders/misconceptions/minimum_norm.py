"""Known wrong answers to `minimum_norm`."""

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
def first_parameters_only(X: NDArray[np.float64], y: NDArray[np.float64]) -> object:
    _check_system(X, y)
    if np.linalg.matrix_rank(X[:, : len(X)]) < len(X):
        return ...  # some solvers refuse it
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
        "Dependent rows get an answer, as from a pseudo-inverse or least squares; eq. 86 does not hold there: "
        "where the rank is below N, a ValueError is asked.",
        "行が線形従属でも答えを返しています(擬似逆行列や最小二乗法など)。式(86)が使えないので、"
        "ランクが N より小さいときは ValueError にします。",
    ),
    lecture="A.3, eq. 86",
)
def pseudo_inverse_for_any_rank(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1] or X.shape[0] > X.shape[1]:
        raise ValueError("shapes")
    return np.linalg.pinv(X) @ y


@misconception(
    "minimum_norm_solution",
    Text(
        "The Gram matrix is taken between features: X^T X is (d, d) and singular for N < d. "
        "The one that can be inverted is (N, N), between data points.",
        "特徴どうしのグラム行列 X^T X を使っています。これは (d, d) で、N < d では逆行列がありません。"
        "逆行列があるのはデータ点どうしの (N, N) の行列です。",
    ),
    lecture="A.3, eqs 85-86",
)
def normal_equations(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.inv(X.T @ X) @ X.T @ y


@misconception(
    "minimum_norm_solution",
    Text(
        "The Gram matrix is taken between features: X^T X is (d, d) and singular for N < d. "
        "The system that has one answer is (N, N), between data points.",
        "特徴どうしのグラム行列 X^T X を使っています。これは (d, d) で、N < d では解が 1 つに決まりません。"
        "解が 1 つに決まるのはデータ点どうしの (N, N) の方程式です。",
    ),
    lecture="A.3, eqs 85-86",
)
def normal_equations_solved(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X.T @ X, X.T @ y)


@misconception(
    "minimum_norm_solution",
    Text(
        "These are the N coefficients alpha of the data points; X^T turns them into the d components of w.",
        "データ点の係数 alpha (N 個) になっています。X^T を掛けると d 次元の w になります。",
    ),
    lecture="A.3, eqs 85-86",
)
def coefficients_for_solution(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T, y)


@misconception(
    "minimum_norm_solution",
    Text(
        "The answer is a column of shape (d, 1); w is a vector of shape (d,).",
        "答えが (d, 1) の列になっています。w は形が (d,) のベクトルです。",
    ),
    lecture="A.3, eq. 86",
)
def solution_as_a_column(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X.T @ np.linalg.solve(X @ X.T, y[:, np.newaxis])


@misconception(
    "minimum_norm_solution",
    Text(
        "Dependent rows are left to the solver, which notices only some of them: rounding makes the Gram matrix look "
        "invertible. Check the rank yourself.",
        "行が線形従属かどうかの判定を solve や inv に任せています。丸め誤差のため気付かないことがあるので、"
        "自分でランクを確かめてください。",
    ),
    lecture="A.3, eq. 86",
)
def rank_left_to_the_solver(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1] or X.shape[0] > X.shape[1]:
        raise ValueError("shapes")
    return X.T @ np.linalg.solve(X @ X.T, y)


@misconception(
    "minimum_norm_solution",
    Text(
        "Only the length of y is looked at, not its whole shape: a column or a matrix of labels passes.",
        "y の長さしか見ていないので、列や行列の y が通っています。形 (N,) 全体を確かめてください。",
    ),
    lecture="A.3, eq. 86",
)
def length_of_y_only(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or len(y) != len(X):
        raise ValueError("shapes")
    if np.linalg.matrix_rank(X) < len(X):
        raise ValueError("rank")
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
    "gram_coefficients",
    Text(
        "The Gram matrix is taken between features, X^T X (d, d); eq. 85 takes it between data points (N, N).",
        "特徴どうしの X^T X、形 (d, d) を使っています。式(85)はデータ点どうしの (N, N) のグラム行列です。",
    ),
    lecture="A.3, eq. 85",
)
def gram_matrix_of_features(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X.T @ X, y)


@misconception(
    "gram_coefficients",
    Text(
        "A ridge term (a small multiple of 1) was added to X X^T: the equation is no longer satisfied.",
        "X X^T に小さな正則化項が足されているため、方程式が成り立っていません。",
    ),
    lecture="A.3, eq. 85",
)
def ridge_coefficients(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X @ X.T + 1e-3 * np.eye(len(X)), y)


@misconception(
    "gram_coefficients",
    Text(
        "Dependent rows get an answer, as from a pseudo-inverse or a ridge term, though alpha is not unique there: "
        "where the rank is below N, a ValueError is asked.",
        "行が線形従属でも答えを返しています(擬似逆行列や正則化など)。alpha が 1 つに決まらないので、"
        "ランクが N より小さいときは ValueError にします。",
    ),
    lecture="A.3, eq. 85",
)
def coefficients_for_any_rank(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1] or X.shape[0] > X.shape[1]:
        raise ValueError("shapes")
    return np.linalg.pinv(X @ X.T) @ y


@misconception(
    "gram_coefficients",
    Text(
        "Dependent rows are left to the solver, which notices only some of them: rounding makes the Gram matrix look "
        "invertible. Check the rank yourself.",
        "行が線形従属かどうかの判定を solve や inv に任せています。丸め誤差のため気付かないことがあるので、"
        "自分でランクを確かめてください。",
    ),
    lecture="A.3, eq. 85",
)
def coefficients_rank_left_to_the_solver(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1] or X.shape[0] > X.shape[1]:
        raise ValueError("shapes")
    return np.linalg.solve(X @ X.T, y)


@misconception(
    "gram_coefficients",
    Text(
        "Only the length of y is looked at, not its whole shape: a column or a matrix of labels passes.",
        "y の長さしか見ていないので、列や行列の y が通っています。形 (N,) 全体を確かめてください。",
    ),
    lecture="A.3, eq. 85",
)
def coefficients_length_of_y_only(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or len(y) != len(X):
        raise ValueError("shapes")
    if np.linalg.matrix_rank(X) < len(X):
        raise ValueError("rank")
    return np.linalg.solve(X @ X.T, y)
