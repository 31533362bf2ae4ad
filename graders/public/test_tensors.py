"""Worked examples and properties for exercises/tensors.py."""

from typing import Any

import numpy as np
import pytest

from saiten.expect import expect

BASIS = np.array([[1.0, 1.0, 0.0], [0.0, 2.0, 0.0], [3.0, 0.0, -1.0]])
A = np.array([[1.0, 3.0], [0.0, -2.0]])
CLOSE = {"relative": 1e-8, "absolute": 1e-12}


@pytest.mark.covers("dual_basis")
def test_dual_basis_of_the_plane(submission: Any) -> None:
    """The basis (3, 0), (1, 1): the first linear form is 0 at (1, 1), the second is 0 at (3, 0).

    基底 (3, 0), (1, 1) の場合: 1 つ目は (1, 1) で、2 つ目は (3, 0) で 0 になる。
    """
    answer = submission.dual_basis(np.array([[3.0, 0.0], [1.0, 1.0]]))
    expect(answer, np.array([[1 / 3, -1 / 3], [0.0, 1.0]]), **CLOSE)


@pytest.mark.covers("dual_basis")
def test_dual_basis_picks_one_vector_each(submission: Any) -> None:
    """Row i times basis vector j is 1 where i = j, and 0 elsewhere.

    i 行目を基底ベクトル j に適用すると、i = j のとき 1、ほかのとき 0 になる。
    """
    dual = np.asarray(submission.dual_basis(BASIS.copy()))
    expect(dual.shape, (3, 3))
    with np.errstate(over="ignore", invalid="ignore"):  # the student's numbers may be anything
        values = [[(form * vector).sum() for vector in BASIS] for form in dual]
    expect(np.array(values), np.eye(3), **CLOSE)


@pytest.mark.covers("dual_basis")
def test_dual_basis_refuses_dependent_vectors(submission: Any) -> None:
    """(1, 2) and (2, 4) are no basis: a ValueError.

    (1, 2) と (2, 4) は基底にならず、ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.dual_basis(np.array([[1.0, 2.0], [2.0, 4.0]]))


@pytest.mark.covers("vector_from")
def test_vector_from_example(submission: Any) -> None:
    """2 (1, 1, 0) - (0, 2, 0) + 3 (3, 0, -1).

    2 (1, 1, 0) - (0, 2, 0) + 3 (3, 0, -1) を計算する。
    """
    expect(submission.vector_from(np.array([2.0, -1.0, 3.0]), BASIS.copy()), np.array([11.0, 0.0, -3.0]))


@pytest.mark.covers("change_components")
def test_change_components_of_one_index(submission: Any) -> None:
    """The new basis e_0, 3 e_0 - 2 e_1: a vector and a linear form with the same old components.

    新しい基底 e_0, 3 e_0 - 2 e_1 で、元の成分が同じベクトルと線形形式を比べる。
    """
    expect(submission.change_components(np.array([4.0, 6.0]), A.copy(), 1, 0), np.array([13.0, -3.0]), **CLOSE)
    expect(submission.change_components(np.array([4.0, 6.0]), A.copy(), 0, 1), np.array([4.0, 0.0]), **CLOSE)


@pytest.mark.covers("change_components")
def test_change_components_of_an_inner_product(submission: Any) -> None:
    """The ordinary inner product has the products of the new basis vectors (1, 0), (3, -2) as its components.

    通常の内積の成分は、新しい基底 (1, 0), (3, -2) どうしの内積になる。
    """
    expect(submission.change_components(np.eye(2), A.copy(), 0, 2), np.array([[1.0, 3.0], [3.0, 13.0]]), **CLOSE)


@pytest.mark.covers("change_components")
def test_change_components_of_the_identity_map(submission: Any) -> None:
    """The identity has the same components in every basis, since A and its inverse cancel (eq. 76).

    恒等写像の成分はどの基底でも同じになる。A とその逆行列が打ち消し合うため (式 (76))。
    """
    expect(submission.change_components(np.eye(2), A.copy(), 1, 1), np.eye(2), **CLOSE)


@pytest.mark.covers("contract")
def test_contract_examples(submission: Any) -> None:
    """The trace of a matrix, and three axes of which two are contracted.

    行列のトレースと、3 つの軸のうち 2 つの縮約。
    """
    expect(submission.contract(np.array([[1.0, 7.0], [9.0, 5.0]]), 0, 1), 6.0)
    t = np.arange(12.0).reshape(2, 3, 2)
    expect(submission.contract(t, 0, 2), np.array([7.0, 11.0, 15.0]))


@pytest.mark.covers("contract")
def test_contract_refuses_one_axis_twice(submission: Any) -> None:
    """Axis 1 with itself is a ValueError.

    軸 1 をそれ自身と縮約すると ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.contract(np.eye(2), 1, 1)
