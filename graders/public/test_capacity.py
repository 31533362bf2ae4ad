"""Worked examples and properties for exercises/capacity.py."""

from typing import Any

import numpy as np
import pytest

from saiten.expect import expect
from saiten.values import Code

TRIANGLE = np.array([[0.0, 0.0], [4.0, 0.0], [1.0, 3.0]])
SQUARE = np.array([[0.0, 0.0], [2.0, 0.0], [0.0, 2.0], [2.0, 2.0]])
ROW = np.array([[0.0, 1.0], [2.0, 1.0], [3.0, 1.0]])


@pytest.mark.covers("dichotomies_1d_thresholds")
def test_dichotomies_of_two_points(submission: Any) -> None:
    """On two points: both +1, both -1, or only the right one +1.

    2 点では、両方 +1、両方 -1、右だけ +1 の 3 通り。
    """
    expect(submission.dichotomies_1d_thresholds(2), 3)


@pytest.mark.covers("is_linearly_separable")
def test_sides_and_corners_of_a_square(submission: Any) -> None:
    """A line separates two sides of a square, or one corner, but not the diagonals.

    正方形の向かい合う辺や 1 つの角は直線で分けられるが、対角線どうしは分けられない。
    """
    expect(submission.is_linearly_separable(SQUARE.copy(), np.array([1, 1, -1, -1])), True)
    expect(submission.is_linearly_separable(SQUARE.copy(), np.array([-1, -1, -1, 1])), True)
    expect(submission.is_linearly_separable(SQUARE.copy(), np.array([1, -1, -1, 1])), False)


@pytest.mark.covers("is_linearly_separable")
def test_one_label_only(submission: Any) -> None:
    """With one label only, a line with all points on one side will do.

    ラベルが 1 種類なら、すべての点を片側に置く直線でよい。
    """
    expect(submission.is_linearly_separable(ROW.copy(), np.array([1, 1, 1])), True)
    expect(submission.is_linearly_separable(ROW.copy(), np.array([-1, -1, -1])), True)


@pytest.mark.covers("is_linearly_separable")
def test_one_place_has_one_label(submission: Any) -> None:
    """Two points at one place can't have different labels.

    同じ位置の 2 点に、違うラベルは付けられない。
    """
    expect(submission.is_linearly_separable(np.array([[1.0, 2.0], [1.0, 2.0]]), np.array([1, -1])), False)


@pytest.mark.covers("is_linearly_separable")
def test_labels_of_0_are_refused(submission: Any) -> None:
    """A label of 0 is a ValueError.

    ラベルが 0 なら ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.is_linearly_separable(ROW.copy(), np.array([0, 1, 1]))


@pytest.mark.covers("is_shattered_by_lines")
def test_lines_and_figure_7(submission: Any) -> None:
    """Figure 7: lines shatter three points, but not four.

    図 7: 直線は 3 点をシャッターできるが、4 点はできない。
    """
    expect(submission.is_shattered_by_lines(TRIANGLE.copy()), True)
    expect(submission.is_shattered_by_lines(SQUARE.copy()), False)


@pytest.mark.covers("is_shattered_by_discs")
def test_discs_on_a_triangle_and_a_row(submission: Any) -> None:
    """Discs shatter a triangle. On a row no disc has both ends without the middle.

    円は三角形の頂点をシャッターできる。1 直線上の 3 点では、両端を含み中央を含まない円がない。
    """
    expect(submission.is_shattered_by_discs(TRIANGLE.copy()), True)
    expect(submission.is_shattered_by_discs(ROW.copy()), False)


@pytest.mark.covers("vc_dimension_on")
def test_vc_dimension_where_any_two_are_shattered(submission: Any) -> None:
    """It depends on the class and on the points: two, or one where there is no more.

    クラスと点の両方で決まる。2 点までシャッターできるクラスでも、点が 1 つなら 1。
    """
    two = Code("lambda some: len(some) <= 2")
    expect(submission.vc_dimension_on(SQUARE.copy(), two), 2)
    expect(submission.vc_dimension_on(SQUARE[:1].copy(), two), 1)


@pytest.mark.covers("vc_dimension_on")
def test_vc_dimension_of_points_to_the_right(submission: Any) -> None:
    """A class that shatters exactly what lies to the right of x = 1: two corners of the square.

    x = 1 より右の点だけをシャッターするクラスでは、正方形の 2 頂点。
    """
    expect(submission.vc_dimension_on(SQUARE.copy(), Code("lambda some: bool((some[:, 0] > 1).all())")), 2)


@pytest.mark.covers("empirical_rademacher")
def test_rademacher_of_equations_27_and_28(submission: Any) -> None:
    """Equation 27: one row, 0. Equation 28: two opposite rows, 1/2.

    式 (27): 行が 1 つなら 0。式 (28): 反対の 2 行なら 1/2。
    """
    expect(submission.empirical_rademacher(np.array([[1, 1]])), 0.0)
    expect(submission.empirical_rademacher(np.array([[1, 1], [-1, -1]])), 0.5)


@pytest.mark.covers("empirical_rademacher")
def test_rademacher_refuses_21_points(submission: Any) -> None:
    """More than 20 points are a ValueError.

    21 点以上なら ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.empirical_rademacher(np.ones((1, 21)))


@pytest.mark.covers("rademacher_of_all_labelings")
def test_rademacher_of_all_labelings_of_two_points(submission: Any) -> None:
    """Below equation 28: the class that can fit any labels has 1.

    式 (28) の下: どんなラベルにも合わせられるクラスでは 1。
    """
    expect(submission.rademacher_of_all_labelings(2), 1.0)
