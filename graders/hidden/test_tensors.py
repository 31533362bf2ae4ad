"""Hidden checks for exercises/tensors.py."""

import numpy as np
from hypothesis import strategies as st

from graders.hidden import tensors_cases as cases
from reference import tensors as reference
from saiten.grading import Text, Tolerance, call, check, untouched

CLOSE = Tolerance(1e-8, 1e-12, norm=True)

RANK = Text(
    "Solving and inverting notice only some dependent rows, because of rounding; ask for the rank.",
    "丸め誤差のため、逆行列の計算では従属な行に気付かないことがあります。rank を調べましょう。",
)


@check(
    "dual_basis",
    inputs=st.builds(call, cases.matrices),
    pool=16,
    draw=5,
    edges={name: call(basis) for name, basis in cases.MATRICES.items()} | {"by keyword": call(basis=cases.OBTUSE)},
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "A.1, below eq. 71: e^i gives 1 for its own e_i and 0 for the others. That is n times n equations.",
        "A.1 の式 (71) の下: e^i は e_i に 1、ほかの基底に 0 を与えます。これは n x n 個の方程式です。",
    ),
)
def test_dual_basis(basis: np.ndarray) -> np.ndarray:
    """e^i(e_j) is 1 where i = j, and 0 elsewhere.

    e^i(e_j) は i = j のとき 1、ほかのとき 0 になる。
    """
    return reference.dual_basis(basis)


test_dual_basis_untouched = untouched(test_dual_basis)


@check(
    "dual_basis",
    edges={name: call(basis) for name, basis in cases.NO_SQUARES.items()},
    raises=ValueError,
    weight=0.5,
    hint=Text("A basis of R^n has n vectors of n numbers.", "R^n の基底は、n 個の数からなるベクトル n 個です。"),
)
def test_dual_basis_shape(basis: np.ndarray) -> np.ndarray:
    """A basis that is not a square matrix is a ValueError.

    正方行列でない basis は ValueError になる。
    """
    return reference.dual_basis(basis)


@check(
    "dual_basis",
    edges={name: call(basis) for name, basis in cases.SINGULAR.items()},
    raises=ValueError,
    weight=0.5,
    hint=RANK,
)
def test_dual_basis_rank(basis: np.ndarray) -> np.ndarray:
    """Linearly dependent vectors are a ValueError.

    線形従属なベクトルは ValueError になる。
    """
    return reference.dual_basis(basis)


@check(
    "vector_from",
    inputs=cases.vectors,
    pool=16,
    draw=5,
    edges=cases.VECTORS,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "A.1: a^i e_i is a sum over i. e_i is a row of basis.",
        "A.1: a^i e_i は i についての和です。e_i は basis の行です。",
    ),
)
def test_vector_from(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    """The sum of the basis vectors, each times its component.

    基底ベクトルに成分を掛けて足したベクトル。
    """
    return reference.vector_from(components, basis)


test_vector_from_untouched = untouched(test_vector_from)


@check(
    "vector_from",
    edges=cases.NO_VECTORS,
    raises=ValueError,
    weight=0.5,
    hint=Text("Compare whole shapes, not lengths.", "長さではなく shape 全体を確かめます。"),
)
def test_vector_from_shapes(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    """A basis that is not square, or components that are not of shape (n,), are a ValueError.

    basis が正方行列でないときと、components の形が (n,) でないときは ValueError になる。
    """
    return reference.vector_from(components, basis)


@check(
    "change_components",
    inputs=cases.tensors,
    pool=16,
    draw=6,
    edges=cases.TENSORS,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    when={
        Text("there are upper indices", "上付き添字がある"): lambda components, A, upper, lower: upper > 0,  # noqa: ARG005
        Text("there are lower indices", "下付き添字がある"): lambda components, A, upper, lower: lower > 0,  # noqa: ARG005
        Text("there are several indices", "添字が複数ある"): lambda components, A, upper, lower: upper + lower > 1,  # noqa: ARG005
    },
    hint=Text(
        "Eqs 73-76, index by index: an upper one meets the lower index of B, a lower one the upper index of A.",
        "式 (73)-(76) を添字ごとに使います。上付きは B の下付き添字と、下付きは A の上付き添字と縮約します。",
    ),
)
def test_change_components(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    """The components in the new basis, for tensors of any type.

    どんな型のテンソルでも、新しい基底での成分になる。
    """
    return reference.change_components(components, A, upper, lower)


test_change_components_untouched = untouched(test_change_components)


@check("change_components", edges=cases.NO_CHANGES, raises=ValueError, weight=0.5, hint=RANK)
def test_change_components_matrix(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    """An A that is not square, or has no inverse, is a ValueError, also where only lower indices change.

    A が正方でないときと逆行列を持たないときは、下付き添字だけの場合でも ValueError になる。
    """
    return reference.change_components(components, A, upper, lower)


@check(
    "change_components",
    edges=cases.NO_KINDS,
    raises=ValueError,
    weight=0.5,
    hint=Text(
        "Eq. 73: one axis for every index. Neither number of indices is negative.",
        "式 (73): 添字 1 つに軸が 1 つです。添字の数はどちらも負になりません。",
    ),
)
def test_change_components_kind(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    """A number of axes other than upper + lower, or a negative number of indices, is a ValueError.

    軸の数が upper + lower と違うときと、添字の数が負のときは ValueError になる。
    """
    return reference.change_components(components, A, upper, lower)


@check(
    "change_components",
    edges=cases.NO_LENGTHS,
    raises=ValueError,
    weight=0.5,
    hint=Text("Every index runs over the n basis vectors.", "どの添字も n 個の基底にわたります。"),
)
def test_change_components_lengths(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    """An axis that is not as long as A is a ValueError.

    長さが A と合わない軸があれば ValueError になる。
    """
    return reference.change_components(components, A, upper, lower)


@check(
    "contract",
    inputs=cases.contractions(),
    pool=16,
    draw=5,
    edges=cases.CONTRACTIONS,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "A.1: an index that stands above and below is summed over; both take the same value. The others stay.",
        "A.1: 上下に現れる添字は、2 つを同じ値にして和を取ります。ほかの添字は残ります。",
    ),
)
def test_contract(t: np.ndarray, upper_axis: int, lower_axis: int) -> np.ndarray | float:
    """The sum over two equal indices, with the other axes in their order.

    2 つの添字を等しくして和を取り、ほかの軸は元の順に残る。
    """
    return reference.contract(t, upper_axis, lower_axis)


test_contract_untouched = untouched(test_contract)


@check(
    "contract",
    edges=cases.NO_AXES,
    raises=ValueError,
    weight=0.5,
    hint=Text(
        "Axes are counted from 0; NumPy would take a negative one from the end.",
        "軸は 0 から数えます。NumPy は負の軸を後ろから数えてしまいます。",
    ),
)
def test_contract_range(t: np.ndarray, upper_axis: int, lower_axis: int) -> np.ndarray | float:
    """An axis out of range, or below 0, is a ValueError.

    範囲外の軸や負の軸は ValueError になる。
    """
    return reference.contract(t, upper_axis, lower_axis)


@check(
    "contract",
    edges=cases.SAME_AXES,
    raises=ValueError,
    weight=0.5,
    hint=Text("A contraction takes two indices.", "縮約には添字が 2 つ要ります。"),
)
def test_contract_same(t: np.ndarray, upper_axis: int, lower_axis: int) -> np.ndarray | float:
    """Twice the same axis is a ValueError.

    同じ軸を 2 回指定すると ValueError になる。
    """
    return reference.contract(t, upper_axis, lower_axis)


@check(
    "contract",
    edges=cases.UNEQUAL_AXES,
    raises=ValueError,
    weight=0.5,
    hint=Text("Both indices run over the same numbers.", "2 つの添字は同じ範囲を動きます。"),
)
def test_contract_lengths(t: np.ndarray, upper_axis: int, lower_axis: int) -> np.ndarray | float:
    """Axes of different lengths are a ValueError.

    長さの違う軸を縮約すると ValueError になる。
    """
    return reference.contract(t, upper_axis, lower_axis)
