"""Solutions of under-determined systems, the curvature of their loss, and SGD from zero."""

from typing import Any

import numpy as np

from graders import strategies
from graders.minimum_norm_cases import (
    BY_KEYWORD,
    CURVATURES,
    DEPENDENT_ROWS,
    DESCENTS,
    NO_CURVATURE_A_ROW,
    NO_LABEL_A_ROW,
    NO_LEARNING_RATES,
    NO_ROW_NUMBERS,
    NOT_A_MATRIX,
    ORIGINS,
    ORIGINS_OF_ANOTHER_SHAPE,
    SYSTEMS,
    TOO_MANY_ROWS,
    Array,
    calls,
    calls_with_origin,
)
from reference import minimum_norm as reference
from saiten.grading import Text, Tolerance, check, untouched

SOLUTION = Tolerance(relative=1e-6, absolute=1e-11, norm=True)
ARITHMETIC = Tolerance(relative=1e-9, absolute=1e-12, norm=True)


ROUNDING = 1e-10  # where y is 0, a right route may leave this much of it


def solves(w: Array, X: Array, y: Array) -> bool:
    """X w = y, to 1e-8 of the length of y

    X w = y (誤差は y のノルムの 1e-8 倍まで)
    """
    return bool(np.linalg.norm(X @ w - y) <= 1e-8 * np.linalg.norm(y) + ROUNDING)


def solves_from(w: Array, X: Array, y: Array, z: Array) -> bool:
    """X w = y, to 1e-8 of the lengths of y and X z

    X w = y (誤差は y と X z のノルムの 1e-8 倍まで)
    """
    longest = np.linalg.norm(y) + np.linalg.norm(X) * np.linalg.norm(z)
    return bool(np.linalg.norm(X @ w - y) <= 1e-8 * longest + ROUNDING)


SHAPES_HINT = Text(
    "X is a matrix (N, d), y a vector (N,): compare whole shapes, not lengths.",
    "X は行列 (N, d)、y はベクトル (N,) です。長さではなく shape 全体を確かめます。",
)
RANK_HINT = Text(
    "A.3: X X^T can be inverted only where the N rows of X are independent, which N > d rows never are.",
    "A.3: X X^T の逆行列があるのは、X の行が線形独立な場合だけです。N > d では必ず従属になります。",
)


# -- the solution of least norm


@check(
    "minimum_norm_solution",
    inputs=strategies.systems,
    pool=20,
    draw=8,
    edges=calls(SYSTEMS) | BY_KEYWORD,
    tolerance=SOLUTION,
    properties=[solves],
    reveal=True,
    weight=3,
    hint=Text(
        "A.3, eq. 86: of all solutions, the one that is a sum of data points.",
        "A.3 の式(86): すべての解のうち、データ点の線形結合で書けるものです。",
    ),
)
def test_minimum_norm_solution(X: Array, y: Array) -> Array:
    """It solves the system, and no solution is shorter.

    方程式の解であり、ノルムがこれより小さい解はない。
    """
    return reference.minimum_norm_solution(X, y)


test_minimum_norm_solution_untouched = untouched(test_minimum_norm_solution)


@check("minimum_norm_solution", edges=calls(NOT_A_MATRIX | NO_LABEL_A_ROW), raises=ValueError, hint=SHAPES_HINT)
def test_minimum_norm_solution_shapes(X: Array, y: Array) -> Array:
    """An X that is not 2-D, or a y that is not of shape (N,), is a ValueError.

    X が2次元でないときと、y の形が (N,) でないときは ValueError になる。
    """
    return reference.minimum_norm_solution(X, y)


@check(
    "minimum_norm_solution",
    edges=calls(TOO_MANY_ROWS | DEPENDENT_ROWS),
    raises=ValueError,
    hint=RANK_HINT,
)
def test_minimum_norm_solution_rank(X: Array, y: Array) -> Array:
    """More rows than columns, or linearly dependent rows, are a ValueError.

    行が列より多いときと、行が線形従属のときは ValueError になる。
    """
    return reference.minimum_norm_solution(X, y)


# -- alpha


@check(
    "gram_coefficients",
    inputs=strategies.systems,
    pool=20,
    draw=8,
    edges=calls(SYSTEMS) | BY_KEYWORD,
    tolerance=SOLUTION,
    reveal=True,
    weight=3,
    hint=Text(
        "A.3, eq. 85: put w = X^T alpha into X w = y.",
        "A.3 の式(85): w = X^T alpha を X w = y に代入します。",
    ),
)
def test_gram_coefficients(X: Array, y: Array) -> Array:
    """alpha with X X^T alpha = y, one number per data point.

    X X^T alpha = y を満たす alpha。データ点ごとに1つの数。
    """
    return reference.gram_coefficients(X, y)


test_gram_coefficients_untouched = untouched(test_gram_coefficients)


@check("gram_coefficients", edges=calls(NOT_A_MATRIX | NO_LABEL_A_ROW), raises=ValueError, hint=SHAPES_HINT)
def test_gram_coefficients_shapes(X: Array, y: Array) -> Array:
    """An X that is not 2-D, or a y that is not of shape (N,), is a ValueError.

    X が2次元でないときと、y の形が (N,) でないときは ValueError になる。
    """
    return reference.gram_coefficients(X, y)


@check(
    "gram_coefficients",
    edges=calls(TOO_MANY_ROWS | DEPENDENT_ROWS),
    raises=ValueError,
    hint=RANK_HINT,
)
def test_gram_coefficients_rank(X: Array, y: Array) -> Array:
    """More rows than columns, or linearly dependent rows, are a ValueError.

    行が列より多いときと、行が線形従属のときは ValueError になる。
    """
    return reference.gram_coefficients(X, y)


# -- the solution nearest to z


@check(
    "nearest_solution",
    inputs=strategies.systems_and_origins,
    pool=20,
    draw=8,
    edges=calls_with_origin(SYSTEMS) | ORIGINS,
    tolerance=SOLUTION,
    properties=[solves_from],
    reveal=True,
    weight=3,
    hint=Text(
        "A.3, eqs 86-89: measure w from z. Which system does w - z solve?",
        "A.3 の式(86)-(89): w を z から測ります。w - z はどんな方程式の解でしょうか。",
    ),
)
def test_nearest_solution(X: Array, y: Array, z: Array) -> Array:
    """It solves the system, and no solution lies nearer to z.

    方程式の解であり、これより z に近い解はない。
    """
    return reference.nearest_solution(X, y, z)


test_nearest_solution_untouched = untouched(test_nearest_solution)


@check(
    "nearest_solution",
    edges=calls_with_origin(NOT_A_MATRIX | NO_LABEL_A_ROW),
    raises=ValueError,
    hint=SHAPES_HINT,
)
def test_nearest_solution_shapes(X: Array, y: Array, z: Array) -> Array:
    """An X that is not 2-D, or a y that is not of shape (N,), is a ValueError.

    X が2次元でないときと、y の形が (N,) でないときは ValueError になる。
    """
    return reference.nearest_solution(X, y, z)


@check(
    "nearest_solution",
    edges=ORIGINS_OF_ANOTHER_SHAPE,
    raises=ValueError,
    weight=0.5,
    hint=Text("z is a point in the space of the parameters: shape (d,).", "z はパラメタ空間の点で、形は (d,) です。"),
)
def test_nearest_solution_shape_of_z(X: Array, y: Array, z: Array) -> Array:
    """A z that is not of shape (d,) is a ValueError.

    z の形が (d,) でないときは ValueError になる。
    """
    return reference.nearest_solution(X, y, z)


@check(
    "nearest_solution",
    edges=calls_with_origin(TOO_MANY_ROWS | DEPENDENT_ROWS),
    raises=ValueError,
    hint=RANK_HINT,
)
def test_nearest_solution_rank(X: Array, y: Array, z: Array) -> Array:
    """More rows than columns, or linearly dependent rows, are a ValueError.

    行が列より多いときと、行が線形従属のときは ValueError になる。
    """
    return reference.nearest_solution(X, y, z)


# -- curvature


@check(
    "loss_hessian",
    inputs=strategies.matrices_and_curvatures,
    pool=20,
    draw=8,
    edges=CURVATURES,
    tolerance=ARITHMETIC,
    reveal=True,
    weight=3,
    hint=Text(
        "A.3, eq. 83: a sum over data points, divided by their number; the result is (d, d).",
        "A.3 の式(83): データ点についての和をデータ数で割ります。結果の形は (d, d) です。",
    ),
)
def test_loss_hessian(X: Array, beta: Array) -> Array:
    """(1/N) X^T diag(beta) X, for any X and curvatures of any sign.

    (1/N) X^T diag(beta) X。X は何でもよく、曲率の符号も問わない。
    """
    return reference.loss_hessian(X, beta)


test_loss_hessian_untouched = untouched(test_loss_hessian)


@check(
    "loss_hessian",
    edges=NO_CURVATURE_A_ROW,
    raises=ValueError,
    hint=Text("beta holds one curvature per data point: shape (N,).", "beta はデータ点ごとに1つで、形は (N,) です。"),
)
def test_loss_hessian_shape_of_beta(X: Array, beta: Array) -> Array:
    """A beta that is not of shape (N,) is a ValueError.

    beta の形が (N,) でないときは ValueError になる。
    """
    return reference.loss_hessian(X, beta)


# -- SGD


@check(
    "sgd_from_zero",
    inputs=strategies.descents(),
    pool=20,
    draw=8,
    edges=DESCENTS,
    tolerance=ARITHMETIC,
    reveal=True,
    weight=3,
    hint=Text(
        "A.3, eq. 84: the gradient of one data point's (z - y)^2 / 2, at the w of that moment.",
        "A.3 の式(84): 各ステップでは、その時点の w で、データ1点の損失 (z - y)^2 / 2 の勾配を使います。",
    ),
)
def test_sgd_from_zero(X: Array, y: Array, learning_rate: float, order: Any) -> Array:
    """One step per index in order, from w = 0.

    w = 0 から始めて、order の番号ごとに1ステップ進む。
    """
    return reference.sgd_from_zero(X, y, learning_rate, order)


test_sgd_from_zero_untouched = untouched(test_sgd_from_zero)


@check(
    "sgd_from_zero",
    edges=NO_ROW_NUMBERS,
    raises=ValueError,
    hint=Text(
        "Row numbers run from 0 to N - 1; NumPy itself would count a negative one from the end.",
        "行番号は 0 から N - 1 です。負の番号を NumPy は末尾からと解釈してしまいます。",
    ),
)
def test_sgd_from_zero_index(X: Array, y: Array, learning_rate: float, order: Any) -> Array:
    """An index below 0 or above N - 1 is a ValueError.

    番号が 0 より小さいか N - 1 より大きいと ValueError になる。
    """
    return reference.sgd_from_zero(X, y, learning_rate, order)


@check(
    "sgd_from_zero",
    edges=NO_LEARNING_RATES,
    raises=ValueError,
    weight=0.5,
    hint=Text("A step of length 0, or a step backwards, is no descent.", "学習率が 0 以下では降下になりません。"),
)
def test_sgd_from_zero_learning_rate(X: Array, y: Array, learning_rate: float, order: Any) -> Array:
    """A learning rate of 0 or below is a ValueError.

    学習率が 0 以下なら ValueError になる。
    """
    return reference.sgd_from_zero(X, y, learning_rate, order)
