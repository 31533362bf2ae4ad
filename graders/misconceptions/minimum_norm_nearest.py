"""Known wrong answers to `nearest_solution`."""

import numpy as np
from numpy.typing import NDArray

from reference.minimum_norm import _check_system, minimum_norm_solution
from saiten.grading import Text, misconception


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
    "nearest_solution",
    Text(
        "The step from z has the wrong sign: it doubles what z misses instead of making up for it.",
        "z からの補正の符号が逆です。z の誤差がなくならず、2 倍になっています。",
    ),
    lecture="A.3, eqs 86-89",
)
def step_away_from_the_solutions(
    X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError("z")
    return z - minimum_norm_solution(X, y - X @ z)


@misconception(
    "nearest_solution",
    Text(
        "This is the step from z to the solution, w - z; z itself has to be added to it.",
        "これは z から解までの差 w - z です。z を足すと w になります。",
    ),
    lecture="A.3, eqs 86-89",
)
def only_the_step(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError("z")
    return minimum_norm_solution(X, y - X @ z)


@misconception(
    "nearest_solution",
    Text(
        "z is moved along X^T times what it misses; without the inverse of the Gram matrix the step is not right.",
        "z を X^T (y - X z) だけ動かしていますが、グラム行列の逆行列が抜けているので、長さが合いません。",
    ),
    lecture="A.3, eqs 86-89",
)
def gradient_step_from_z(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError("z")
    return z + X.T @ (y - X @ z)


@misconception(
    "nearest_solution",
    Text(
        "The part of z along the data points is added, which changes the labels; the part orthogonal to them is free.",
        "z のうちデータ点に沿った成分を足しているので、X w が y から変わります。自由に足せるのは直交する成分です。",
    ),
    lecture="A.3, eqs 86-89",
)
def row_space_part_of_z(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    if z.shape != X.shape[1:]:
        raise ValueError("z")
    return minimum_norm_solution(X, y + X @ z)


@misconception(
    "nearest_solution",
    Text(
        "Dependent rows are not noticed: where the rank of X is below N, a ValueError is asked.",
        "行が線形従属な場合に気付いていません。X のランクが N より小さいときは ValueError です。",
    ),
    lecture="A.3, eqs 86-89",
)
def nearest_for_any_rank(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    if X.ndim != 2 or y.shape != X.shape[:1] or z.shape != X.shape[1:] or X.shape[0] > X.shape[1]:
        raise ValueError("shapes")
    return z + np.linalg.pinv(X) @ (y - X @ z)


@misconception(
    "nearest_solution",
    Text(
        "The shape of z is not checked: what is not of shape (d,) is a ValueError, also where NumPy finds a way.",
        "z の形を確かめていません。NumPy が計算できても、形が (d,) でなければ ValueError です。",
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
        "Only the length of z is looked at, not its whole shape: a column passes.",
        "z の長さしか見ていないので、列の z が通っています。形 (d,) 全体を確かめてください。",
    ),
    lecture="A.3, eqs 86-89",
)
def length_of_z_only(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    _check_system(X, y)
    if len(z) != X.shape[1]:
        raise ValueError("z")
    return z + np.linalg.pinv(X) @ (y - X @ z)
