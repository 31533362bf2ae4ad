"""Systems and points z that are not refused, or not by the ValueError that is asked for."""

import numpy as np
from numpy.typing import NDArray

from reference.minimum_norm import _check_system
from saiten.grading import Text, misconception

ANY_RANK = Text(
    "Your code also returns an answer for linearly dependent rows, as pseudo-inverse and least squares do; "
    "they should be refused.",
    "行が線形従属でも答えを返しています (擬似逆行列や最小二乗法など)。拒否しなければなりません。",
)
MORE_ROWS = Text(
    "Your code also returns an answer for more rows than columns; such a system should be refused.",
    "行が列より多くても答えを返しています。拒否しなければなりません。",
)
ANY_SYSTEM = Text(
    "Your code refuses neither dependent rows nor more rows than columns.",
    "行が線形従属のときも、行が列より多いときも拒否していません。",
)
SOLVER = Text(
    "Your code leaves dependent rows to the solver, which notices only some of them: rounding makes a singular "
    "matrix look invertible.",
    "行の線形従属の判定を solve や inv に任せています。丸め誤差のため、気付かないことがあります。",
)
LENGTH_OF_Y = Text(
    "Your code compares the length of y only, so that a column or a matrix of labels passes.",
    "y の長さしか比べていないので、列や行列の y が通っています。",
)
SHAPES = Text(
    "Your code refuses wrong shapes of X and y, but with another exception than ValueError, for example by an assert.",
    "X や y の形が違うときに拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)
RANK = Text(
    "Your code refuses dependent or too many rows, but with another exception than ValueError, for example by "
    "an assert.",
    "従属な行や多すぎる行を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


def _check_shapes(X: NDArray[np.float64], y: NDArray[np.float64], refusal: type[Exception] = ValueError) -> None:
    if X.ndim != 2 or y.shape != X.shape[:1]:
        raise refusal("shapes")


def _check_rows(X: NDArray[np.float64]) -> None:
    if X.shape[0] > X.shape[1]:
        raise ValueError("rows")


def _check_rank(X: NDArray[np.float64], rank: int, refusal: type[Exception] = ValueError) -> None:
    if np.linalg.matrix_rank(X) < rank:
        raise refusal("rank")


def _check_z(X: NDArray[np.float64], z: NDArray[np.float64], refusal: type[Exception] = ValueError) -> None:
    if z.shape != X.shape[1:]:
        raise refusal("z")


@misconception("minimum_norm_solution", ANY_RANK, lecture="A.3, eq. 86")
def pseudo_inverse_for_any_rank(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_rows(X)
    return np.linalg.pinv(X) @ y


@misconception("gram_coefficients", ANY_RANK, lecture="A.3, eq. 85")
def coefficients_for_any_rank(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_rows(X)
    return np.linalg.pinv(X @ X.T) @ y


@misconception("nearest_solution", ANY_RANK, lecture="A.3, eqs 86-89")
def nearest_for_any_rank(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_z(X, z)
    _check_rows(X)
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception("minimum_norm_solution", SOLVER, lecture="A.3, eq. 86")
def rank_left_to_the_solver(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_rows(X)
    return X.T @ np.linalg.solve(X @ X.T, y)


@misconception("gram_coefficients", SOLVER, lecture="A.3, eq. 85")
def coefficients_rank_left_to_the_solver(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_rows(X)
    return np.linalg.solve(X @ X.T, y)


@misconception("minimum_norm_solution", MORE_ROWS, lecture="A.3, eq. 86")
def more_rows_than_columns_accepted(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_rank(X, min(X.shape))
    return np.linalg.pinv(X) @ y


@misconception("gram_coefficients", MORE_ROWS, lecture="A.3, eq. 85")
def coefficients_of_more_rows_than_columns(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_rank(X, min(X.shape))
    return np.linalg.pinv(X @ X.T) @ y


@misconception("nearest_solution", MORE_ROWS, lecture="A.3, eqs 86-89")
def nearest_with_more_rows_than_columns(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_z(X, z)
    _check_rank(X, min(X.shape))
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception("minimum_norm_solution", ANY_SYSTEM, lecture="A.3, eq. 86")
def any_system_accepted(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    return np.linalg.pinv(X) @ y


@misconception("gram_coefficients", ANY_SYSTEM, lecture="A.3, eq. 85")
def coefficients_of_any_system(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    return np.linalg.pinv(X @ X.T) @ y


@misconception("nearest_solution", ANY_SYSTEM, lecture="A.3, eqs 86-89")
def nearest_for_any_system(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_z(X, z)
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception("minimum_norm_solution", LENGTH_OF_Y, lecture="A.3, eq. 86")
def length_of_y_only(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or len(y) != len(X):
        raise ValueError("shapes")
    _check_rank(X, len(X))
    return np.linalg.pinv(X) @ y


@misconception("gram_coefficients", LENGTH_OF_Y, lecture="A.3, eq. 85")
def coefficients_length_of_y_only(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or len(y) != len(X):
        raise ValueError("shapes")
    _check_rank(X, len(X))
    return np.linalg.solve(X @ X.T, y)


@misconception(
    "nearest_solution",
    Text(
        "Your code does not refuse a z of another shape; NumPy stretches some of them to fit.",
        "形の違う z を拒否していません。NumPy が引き伸ばして計算してしまうことがあります。",
    ),
    lecture="A.3, eqs 86-89",
)
def shape_of_z_not_checked(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check_system(X, y)
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception(
    "nearest_solution",
    Text(
        "Your code compares the length of z only, so that a column passes.",
        "z の長さしか比べていないので、列の z が通っています。",
    ),
    lecture="A.3, eqs 86-89",
)
def length_of_z_only(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    if len(z) != X.shape[1]:
        raise ValueError("z")
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception("minimum_norm_solution", SHAPES, lecture="A.3, eq. 86")
def solution_shapes_by_another_exception(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y, AssertionError)
    _check_system(X, y)
    return np.linalg.pinv(X) @ y


@misconception("gram_coefficients", SHAPES, lecture="A.3, eq. 85")
def coefficients_shapes_by_another_exception(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y, AssertionError)
    _check_system(X, y)
    return np.linalg.pinv(X @ X.T) @ y


@misconception("nearest_solution", SHAPES, lecture="A.3, eqs 86-89")
def nearest_shapes_by_another_exception(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check_shapes(X, y, AssertionError)
    _check_system(X, y)
    _check_z(X, z)
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception("minimum_norm_solution", RANK, lecture="A.3, eq. 86")
def solution_rank_by_another_exception(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_rank(X, len(X), AssertionError)
    return np.linalg.pinv(X) @ y


@misconception("gram_coefficients", RANK, lecture="A.3, eq. 85")
def coefficients_rank_by_another_exception(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_rank(X, len(X), AssertionError)
    return np.linalg.pinv(X @ X.T) @ y


@misconception("nearest_solution", RANK, lecture="A.3, eqs 86-89")
def nearest_rank_by_another_exception(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check_shapes(X, y)
    _check_z(X, z)
    _check_rank(X, len(X), AssertionError)
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception(
    "nearest_solution",
    Text(
        "Your code refuses a z of another shape, but with another exception than ValueError, for example by an assert.",
        "形の違う z を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="A.3, eqs 86-89",
)
def z_refused_by_another_exception(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check_system(X, y)
    _check_z(X, z, AssertionError)
    return z + np.linalg.pinv(X) @ (y - X @ z)
