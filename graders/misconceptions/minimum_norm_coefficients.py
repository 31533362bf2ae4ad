"""Known wrong answers to `gram_coefficients`; systems that are refused or not are in `minimum_norm_errors`."""

import numpy as np
from numpy.typing import NDArray

from reference.minimum_norm import _check_system, minimum_norm_solution
from saiten.grading import Text, misconception


@misconception(
    "gram_coefficients",
    Text(
        "Your code returns the solution w; alpha has one number per data point (eq. 85).",
        "解 w を返しています。alpha はデータ点ごとに 1 つの数です (式 (85))。",
    ),
    lecture="A.3, eq. 85",
)
def solution_for_coefficients(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    return minimum_norm_solution(X, y)


@misconception(
    "gram_coefficients",
    Text(
        "Your code multiplies the labels by the Gram matrix; alpha is what gives the labels when multiplied by it "
        "(eq. 85).",
        "ラベルにグラム行列を掛けています。alpha は、グラム行列を掛けるとラベルになるものです (式 (85))。",
    ),
    lecture="A.3, eq. 85",
)
def gram_matrix_times_labels(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return X @ (X.T @ y)


@misconception(
    "gram_coefficients",
    Text(
        "Your code uses only the diagonal of the Gram matrix, as if the data points were orthogonal to each other.",
        "データ点どうしが直交しているかのように、グラム行列の対角成分しか使っていません。",
    ),
    lecture="A.3, eq. 85",
)
def labels_over_squared_norms(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return y / (X * X).sum(axis=1)


@misconception(
    "gram_coefficients",
    Text(
        "Your code works with the matrix between features, (d, d); eq. 85 has the one between data points, (N, N).",
        "特徴どうしの行列 (d, d) を使っています。式 (85) の行列はデータ点どうしの (N, N) です。",
    ),
    lecture="A.3, eq. 85",
)
def gram_matrix_of_features(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    return np.linalg.solve(X.T @ X, y)
