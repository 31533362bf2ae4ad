"""Known wrong answers to `dual_basis` and `vector_from`."""

import numpy as np

from saiten.grading import Text, misconception


def _check_square(basis: np.ndarray) -> None:
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1]:
        raise ValueError("not square")


def _check(basis: np.ndarray) -> None:
    _check_square(basis)
    if np.linalg.matrix_rank(basis) < len(basis):
        raise ValueError("no basis")


@misconception(
    "dual_basis",
    Text(
        "Your linear forms are the columns of the answer; they should be its rows (transpose it).",
        "双対基底が列に並んでいます。行に並べてください (転置します)。",
    ),
    lecture="A.1",
)
def dual_in_columns(basis: np.ndarray) -> np.ndarray:
    _check(basis)
    return np.linalg.inv(basis)


@misconception(
    "dual_basis",
    Text(
        "Your code returns the basis itself, which is right only for vectors of length 1 at right angles.",
        "基底そのものを返しています。それで正しいのは正規直交基底のときだけです。",
    ),
    lecture="A.1",
    variants=[{"transposed": False}, {"transposed": True}],
)
def dual_is_the_basis(basis: np.ndarray, *, transposed: bool = False) -> np.ndarray:
    _check(basis)
    return basis.T.copy() if transposed else basis.copy()


@misconception(
    "dual_basis",
    Text(
        "Your code only changes the lengths of the basis vectors; that is right only where they are at right angles.",
        "基底ベクトルの長さを変えただけです。それで正しいのは、互いに直交するときだけです。",
    ),
    lecture="A.1",
    variants=[{"power": 1}, {"power": 2}],
)
def dual_of_other_lengths(basis: np.ndarray, *, power: int = 2) -> np.ndarray:
    _check(basis)
    return basis / np.linalg.norm(basis, axis=1, keepdims=True) ** power


@misconception(
    "dual_basis",
    Text(
        "Your code makes the basis orthonormal; the dual basis depends on the vectors as they are.",
        "基底を正規直交化しています。双対基底は、与えられた基底そのものから決まります。",
    ),
    lecture="A.1",
)
def dual_orthonormal(basis: np.ndarray) -> np.ndarray:
    _check(basis)
    rows: list[np.ndarray] = []
    for vector in basis:
        rest = vector - sum(((vector @ row) * row for row in rows), np.zeros(len(vector)))
        rows.append(rest / np.linalg.norm(rest))
    return np.array(rows)


@misconception(
    "dual_basis",
    Text(
        "Your code inverts every number by itself; the equations e^i(e_j) are solved by the inverse matrix.",
        "数を 1 つずつ逆数にしています。e^i(e_j) の方程式を解くのは逆行列です。",
    ),
    lecture="A.1",
)
def dual_of_reciprocals(basis: np.ndarray) -> np.ndarray:
    _check(basis)
    with np.errstate(all="ignore"):
        return 1 / basis


@misconception(
    "dual_basis",
    Text(
        "Your code also returns an answer for dependent vectors, as a pseudo-inverse does; they should be refused.",
        "線形従属なベクトルにも答えを返しています (擬似逆行列など)。拒否しなければなりません。",
    ),
    lecture="A.1",
)
def dual_for_any_rank(basis: np.ndarray) -> np.ndarray:
    _check_square(basis)
    return np.linalg.pinv(basis).T


@misconception(
    "dual_basis",
    Text(
        "Your code leaves dependent vectors to the inverse, which misses some of them because of rounding.",
        "線形従属の判定を逆行列の計算に任せています。丸め誤差のため、気付かないことがあります。",
    ),
    lecture="A.1",
)
def dual_rank_left_to_inv(basis: np.ndarray) -> np.ndarray:
    _check_square(basis)
    return np.linalg.inv(basis).T


@misconception(
    "dual_basis",
    Text(
        "Your code does not refuse a basis that is not a square matrix.",
        "正方行列でない basis を拒否していません。",
    ),
    lecture="A.1",
)
def dual_of_any_shape(basis: np.ndarray) -> np.ndarray:
    if np.linalg.matrix_rank(basis).min() < min(basis.shape):
        raise ValueError("rank")
    return np.linalg.pinv(np.atleast_2d(basis)).swapaxes(-1, -2)


@misconception(
    "dual_basis",
    Text(
        "Your code refuses what is no basis, but with another exception than ValueError, for example by an assert.",
        "基底でないものを拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="A.1",
)
def dual_by_another_exception(basis: np.ndarray) -> np.ndarray:
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or np.linalg.matrix_rank(basis) < len(basis):
        raise AssertionError("no basis")
    return np.linalg.inv(basis).T


def _check_vector(components: np.ndarray, basis: np.ndarray) -> None:
    _check_square(basis)
    if components.shape != basis.shape[:1]:
        raise ValueError("components")


@misconception(
    "vector_from",
    Text(
        "Your code takes the columns of basis for the vectors; e_i is row i.",
        "basis の列を基底ベクトルとして使っています。e_i は i 行目です。",
    ),
    lecture="A.1",
)
def vector_from_columns(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    _check_vector(components, basis)
    return basis @ components


@misconception(
    "vector_from",
    Text(
        "Your code returns the summands a^i e_i; an index that stands above and below is summed over.",
        "a^i e_i を足していません。上下に現れる添字 i については和を取ります。",
    ),
    lecture="A.1",
    variants=[{"by_row": True}, {"by_row": False}],
)
def vector_not_added_up(components: np.ndarray, basis: np.ndarray, *, by_row: bool = True) -> np.ndarray:
    _check_vector(components, basis)
    return components[:, np.newaxis] * basis if by_row else components * basis


@misconception(
    "vector_from",
    Text(
        "Your code goes the other way: it finds the components of a vector; here they are given.",
        "逆向きです。ベクトルから成分を求めています。ここでは成分が与えられています。",
    ),
    lecture="A.1",
)
def vector_taken_apart(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    _check_vector(components, basis)
    return np.linalg.lstsq(basis.T, components)[0]


@misconception(
    "vector_from",
    Text(
        "Your code makes the basis vectors one long; they are used as they are.",
        "基底ベクトルの長さを 1 にしています。そのまま使います。",
    ),
    lecture="A.1",
)
def vector_of_unit_vectors(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    _check_vector(components, basis)
    return components @ (basis / np.linalg.norm(basis, axis=1, keepdims=True))


@misconception(
    "vector_from",
    Text(
        "Your code adds the vectors of the dual basis; a^i belongs to e_i.",
        "双対基底を足し合わせています。a^i と組になるのは e_i です。",
    ),
    lecture="A.1",
)
def vector_from_the_dual_basis(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    _check_vector(components, basis)
    return components @ np.linalg.pinv(basis).T


@misconception(
    "vector_from",
    Text(
        "Your code returns the components themselves; they are the vector only in the ordinary basis.",
        "成分をそのまま返しています。それがベクトルになるのは標準基底のときだけです。",
    ),
    lecture="A.1",
)
def vector_is_its_components(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    _check_vector(components, basis)
    return components.copy()


@misconception(
    "vector_from",
    Text(
        "Your code does not look at the shapes; some products work although they make no sense.",
        "形を調べていません。意味がなくても計算できてしまう積があります。",
    ),
    lecture="A.1",
)
def vector_shapes_not_checked(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    return components @ basis


@misconception(
    "vector_from",
    Text(
        "Your code refuses wrong shapes, but with another exception than ValueError, for example by an assert.",
        "形の違いを拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="A.1",
)
def vector_by_another_exception(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    if basis.ndim != 2 or basis.shape[0] != basis.shape[1] or components.shape != basis.shape[:1]:
        raise AssertionError("shapes")
    return components @ basis
