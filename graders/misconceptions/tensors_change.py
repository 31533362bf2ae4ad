"""Known wrong answers to `change_components`."""

import numpy as np

from saiten.grading import Text, misconception


def _check_matrix(A: np.ndarray) -> None:
    if A.ndim != 2 or A.shape[0] != A.shape[1] or np.linalg.matrix_rank(A) < len(A):
        raise ValueError("A")


def _check_shape(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> None:
    if min(upper, lower) < 0 or components.shape != (len(A),) * (upper + lower):
        raise ValueError("components")


def _check(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> None:
    _check_matrix(A)
    _check_shape(components, A, upper, lower)


def _changed(components: np.ndarray, changes: list[np.ndarray]) -> np.ndarray:
    """Each axis multiplied by its own matrix, whose column is the old index."""
    for axis, change in enumerate(changes):
        components = np.moveaxis(np.tensordot(change, components, (1, axis)), 0, axis)
    return components


@misconception(
    "change_components",
    Text(
        "In your code upper indices change with A and lower ones with its inverse; it is the other way round.",
        "上付き添字に A、下付き添字に逆行列を使っています。逆です。",
    ),
    lecture="A.1, eqs 74-76",
)
def change_the_wrong_way(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    _check(components, A, upper, lower)
    return _changed(components, [A] * upper + [np.linalg.inv(A).T] * lower)


@misconception(
    "change_components",
    Text(
        "In your code upper indices change with A; the components of a vector change against the basis (eq. 75).",
        "上付き添字に A を使っています。ベクトルの成分は基底と逆に変わります (式 (75))。",
    ),
    lecture="A.1, eqs 75-76",
)
def change_upper_with_the_basis(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    _check(components, A, upper, lower)
    return _changed(components, [A] * upper + [A.T] * lower)


@misconception(
    "change_components",
    Text(
        "In your code lower indices change with the inverse of A; they change as the basis does (eq. 74).",
        "下付き添字に A の逆行列を使っています。下付き添字は基底と同じように変わります (式 (74))。",
    ),
    lecture="A.1, eq. 74",
    variants=[{"transposed": False}, {"transposed": True}],
)
def change_lower_against_the_basis(
    components: np.ndarray, A: np.ndarray, upper: int, lower: int, *, transposed: bool = False
) -> np.ndarray:
    _check(components, A, upper, lower)
    B = np.linalg.inv(A)
    return _changed(components, [B] * upper + [B.T if transposed else B] * lower)


@misconception(
    "change_components",
    Text(
        "For lower indices your code sums over the lower index of A; the old one is A's upper index, the row.",
        "下付き添字で、A の下付き添字 (列) について和を取っています。縮約するのは上付き添字 (行) です。",
    ),
    lecture="A.1, eq. 74",
)
def change_lower_transposed(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    _check(components, A, upper, lower)
    return _changed(components, [np.linalg.inv(A)] * upper + [A] * lower)


@misconception(
    "change_components",
    Text(
        "For upper indices your code sums over the upper index of B; the old one is B's lower index, the column.",
        "上付き添字で、B の上付き添字 (行) について和を取っています。縮約するのは下付き添字 (列) です。",
    ),
    lecture="A.1, eq. 75",
)
def change_upper_transposed(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    _check(components, A, upper, lower)
    return _changed(components, [np.linalg.inv(A).T] * upper + [A.T] * lower)


@misconception(
    "change_components",
    Text(
        "Rows and columns of A have changed places in your code: A^i_j has its upper index i in the row.",
        "A の行と列が逆です。A^i_j の上付き添字 i が行です。",
    ),
    lecture="A.1, eq. 74",
)
def change_by_the_transpose(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    _check(components, A, upper, lower)
    return _changed(components, [np.linalg.inv(A).T] * upper + [A] * lower)


@misconception(
    "change_components",
    Text(
        "Your code takes the transpose of A for its inverse, which holds for rotations only.",
        "A の転置を逆行列の代わりにしています。それが正しいのは直交行列のときだけです。",
    ),
    lecture="A.1, eq. 75",
)
def change_as_if_orthogonal(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    _check(components, A, upper, lower)
    return _changed(components, [A.T] * (upper + lower))


@misconception(
    "change_components",
    Text(
        "Your code takes the first axes for the lower indices; the upper ones come first.",
        "先頭の軸を下付き添字として扱っています。先に来るのは上付き添字です。",
    ),
    lecture="A.1, eq. 73",
)
def change_lower_first(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    _check(components, A, upper, lower)
    return _changed(components, [A.T] * lower + [np.linalg.inv(A)] * upper)


@misconception(
    "change_components",
    Text(
        "Your code changes the first index of each kind only; every index is changed.",
        "上付き・下付きの最初の添字しか変換していません。すべての添字を変換します。",
    ),
    lecture="A.1, eqs 73-76",
)
def change_one_index_of_each_kind(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    _check(components, A, upper, lower)
    same = np.eye(len(A))
    B = np.linalg.inv(A)
    return _changed(components, [B, *[same] * (upper - 1)][:upper] + [A.T, *[same] * (lower - 1)][:lower])


@misconception(
    "change_components",
    Text(
        "The axes of your answer are in another order: a product puts the new axis first or last, so move it back.",
        "答えの軸の順序が変わっています。積を取ると新しい軸は先頭か末尾に来るので、元の場所に戻します。",
    ),
    lecture="A.1, eq. 73",
    variants=[{"first": True}, {"first": False}],
)
def change_leaves_axes_moved(
    components: np.ndarray, A: np.ndarray, upper: int, lower: int, *, first: bool = True
) -> np.ndarray:
    _check(components, A, upper, lower)
    changes = [np.linalg.inv(A)] * upper + [A.T] * lower
    for axis, change in enumerate(changes):
        components = np.tensordot(change, components, (1, axis)) if first else components
    if not first:  # it takes the matrices from the last index on
        for axis, change in reversed(list(enumerate(changes))):
            components = np.tensordot(components, change, (axis, 1))
    return components


@misconception(
    "change_components",
    Text(
        "Your code leaves a matrix that has no inverse to NumPy, which does not notice every one.",
        "逆行列の有無の判定を NumPy の計算に任せています。気付かないことがあります。",
    ),
    lecture="A.1, eq. 75",
)
def change_rank_left_to_inv(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    if A.ndim != 2 or A.shape[0] != A.shape[1]:
        raise ValueError("A")
    _check_shape(components, A, upper, lower)
    return _changed(components, [np.linalg.inv(A)] * upper + [A.T] * lower)


@misconception(
    "change_components",
    Text(
        "Your code does not refuse a matrix without an inverse where only lower indices change.",
        "下付き添字だけのとき、逆行列のない A を拒否していません。",
    ),
    lecture="A.1, eq. 75",
)
def change_singular_for_lower_indices(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    if A.ndim != 2 or A.shape[0] != A.shape[1]:
        raise ValueError("A")
    if upper:
        _check_matrix(A)
    _check_shape(components, A, upper, lower)
    return _changed(components, [np.linalg.pinv(A)] * upper + [A.T] * lower)


@misconception(
    "change_components",
    Text(
        "Your code does not refuse a singular A, for example because a pseudo-inverse always exists.",
        "逆行列を持たない A を拒否していません (擬似逆行列はいつでも計算できます)。",
    ),
    lecture="A.1, eq. 75",
)
def change_any_rank_accepted(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    if A.ndim != 2 or A.shape[0] != A.shape[1]:
        raise ValueError("A")
    _check_shape(components, A, upper, lower)
    return _changed(components, [np.linalg.pinv(A)] * upper + [A.T] * lower)


@misconception(
    "change_components",
    Text(
        "Your code does not refuse a wrong number of axes, or a negative number of indices.",
        "軸の数が合わないときや、添字の数が負のときに拒否していません。",
    ),
    lecture="A.1, eq. 73",
)
def change_kind_not_checked(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:  # noqa: ARG001
    _check_matrix(A)
    if any(length != len(A) for length in components.shape):
        raise ValueError("components")
    B = np.linalg.inv(A)
    return _changed(components, [B if axis < upper else A.T for axis in range(components.ndim)])


@misconception(
    "change_components",
    Text(
        "Your code does not refuse a negative number of indices.",
        "添字の数が負のときに拒否していません。",
    ),
    lecture="A.1, eq. 73",
)
def change_negative_numbers_accepted(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    _check_matrix(A)
    if components.shape != (len(A),) * (upper + lower):
        raise ValueError("components")
    B = np.linalg.inv(A)
    return _changed(components, [B if axis < upper else A.T for axis in range(components.ndim)])


@misconception(
    "change_components",
    Text(
        "Your code refuses bad arguments, but with another exception than ValueError, for example by an assert.",
        "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="A.1",
)
def change_by_another_exception(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    if A.ndim != 2 or A.shape[0] != A.shape[1] or np.linalg.matrix_rank(A) < len(A):
        raise AssertionError("A")
    if min(upper, lower) < 0 or components.shape != (len(A),) * (upper + lower):
        raise AssertionError("components")
    return _changed(components, [np.linalg.inv(A)] * upper + [A.T] * lower)
