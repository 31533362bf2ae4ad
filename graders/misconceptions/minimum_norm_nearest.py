"""Known wrong answers to `nearest_solution`; systems that are refused or not are in `minimum_norm_errors`."""

import numpy as np
from numpy.typing import NDArray

from reference.minimum_norm import _check_system, minimum_norm_solution
from saiten.grading import Text, misconception


def _check(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> None:
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError("z")


@misconception(
    "nearest_solution",
    Text(
        "Your code does not use z: it returns the solution nearest to the origin.",
        "z を使っていません。返しているのは、原点に最も近い解です。",
    ),
    lecture="A.3, eqs 86-89",
)
def nearest_to_the_origin(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check(X, y, z)
    return minimum_norm_solution(X, y)


@misconception(
    "nearest_solution",
    Text(
        "Your code adds z to the solution of least norm, and the sum does not solve the system any more.",
        "ノルム最小の解に z を足しています。その和は方程式の解になりません。",
    ),
    lecture="A.3, eqs 86-89",
)
def least_norm_plus_z(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, y, z)
    return minimum_norm_solution(X, y) + z


@misconception(
    "nearest_solution",
    Text(
        "Your code keeps only the part of z that X maps to 0; the labels y play no part in it.",
        "z のうち、X を掛けると 0 になる成分だけを返しています。y が使われていません。",
    ),
    lecture="A.3, eqs 86-89",
)
def null_space_part_of_z(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, y, z)
    return z - minimum_norm_solution(X, X @ z)


@misconception(
    "nearest_solution",
    Text(
        "Your code corrects z in the wrong direction, so that the error of z is doubled, not removed.",
        "z の補正の向きが逆です。z の誤差がなくならず、2 倍になっています。",
    ),
    lecture="A.3, eqs 86-89",
)
def step_away_from_the_solutions(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check(X, y, z)
    return z - minimum_norm_solution(X, y - X @ z)


@misconception(
    "nearest_solution",
    Text(
        "Your code returns the step from z to the solution, not the solution itself.",
        "解そのものではなく、z から解までの差を返しています。",
    ),
    lecture="A.3, eqs 86-89",
)
def only_the_step(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, y, z)
    return minimum_norm_solution(X, y - X @ z)


@misconception(
    "nearest_solution",
    Text(
        "Your code corrects z along the data points, but by the wrong amount: the inverse of the Gram matrix is "
        "missing.",
        "z をデータ点の方向に補正していますが、量が違います。グラム行列の逆行列が抜けています。",
    ),
    lecture="A.3, eqs 86-89",
)
def gradient_step_from_z(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, y, z)
    return z + X.T @ (y - X @ z)


@misconception(
    "nearest_solution",
    Text(
        "Your code adds the part of z that lies along the data points, so that X w is not y; the other part of z "
        "should be kept.",
        "z のうちデータ点に沿った成分を足しているので、X w が y になりません。残すべきなのは、もう一方の成分です。",
    ),
    lecture="A.3, eqs 86-89",
)
def row_space_part_of_z(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check(X, y, z)
    return minimum_norm_solution(X, y + X @ z)
