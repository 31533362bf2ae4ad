"""What you can check yourself: examples that can be solved by hand, and what must hold for every solution."""

import numpy as np
import pytest

from saiten.expect import expect

ONE_POINT = np.array([[3.0, 4.0]]), np.array([50.0])
TWO_POINTS = np.array([[1.0, 1.0, 0.0], [0.0, 1.0, 1.0]]), np.array([3.0, 0.0])
LOOSE = {"relative": 1e-6, "absolute": 1e-9}


@pytest.mark.covers("minimum_norm_solution")
def test_minimum_norm_examples(submission):
    """One data point (3, 4) with label 50, and two points whose solution is (2, 1, -1).

    データ点が (3, 4) の1つでラベルが 50 の場合と、解が (2, 1, -1) になる2点の場合。
    """
    expect(submission.minimum_norm_solution(*ONE_POINT), np.array([6.0, 8.0]), **LOOSE)
    expect(submission.minimum_norm_solution(*TWO_POINTS), np.array([2.0, 1.0, -1.0]), **LOOSE)


@pytest.mark.covers("minimum_norm_solution")
def test_minimum_norm_dependent_rows(submission):
    """Two data points on one line through the origin are a ValueError.

    原点を通る1本の直線上に2つのデータ点があると ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.minimum_norm_solution(np.array([[1.0, 2.0], [2.0, 4.0]]), np.array([1.0, 2.0]))


@pytest.mark.covers("gram_coefficients")
def test_gram_coefficients_examples(submission):
    """One coefficient per data point: the data points, weighed by them, add up to a solution.

    係数はデータ点ごとに1つで、それを掛けたデータ点の和が方程式の解になる。
    """
    expect(submission.gram_coefficients(*ONE_POINT), np.array([2.0]), **LOOSE)
    expect(submission.gram_coefficients(*TWO_POINTS), np.array([2.0, -1.0]), **LOOSE)


@pytest.mark.covers("nearest_solution")
def test_nearest_solution_example(submission):
    """The solution of 3 w1 + 4 w2 = 50 nearest to (25, 0).

    3 w1 + 4 w2 = 50 の解のうち、(25, 0) に最も近いもの。
    """
    expect(submission.nearest_solution(*ONE_POINT, np.array([25.0, 0.0])), np.array([22.0, -4.0]), **LOOSE)


@pytest.mark.covers("nearest_solution")
def test_a_solution_is_nearest_to_itself(submission):
    """A z that solves the system already is the answer.

    z がすでに方程式の解なら、z 自身が答えになる。
    """
    z = np.array([10.0, 5.0])
    expect(submission.nearest_solution(*ONE_POINT, z), z, **LOOSE)


@pytest.mark.covers("loss_hessian")
def test_loss_hessian_example(submission):
    """Two data points with curvatures 2 and -2.

    曲率が 2 と -2 の2つのデータ点の場合。
    """
    answer = submission.loss_hessian(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([2.0, -2.0]))
    expect(answer, np.array([[-8.0, -10.0], [-10.0, -12.0]]))


@pytest.mark.covers("sgd_from_zero")
def test_sgd_example(submission):
    """Two steps by hand; without a step w is 0.

    手計算した2ステップの例。1ステップも行わなければ w は 0 である。
    """
    X, y = np.array([[1.0, 0.0], [1.0, 2.0]]), np.array([1.0, 3.0])
    expect(submission.sgd_from_zero(X, y, learning_rate=0.5, order=[0, 1]), np.array([1.75, 2.5]))
    expect(submission.sgd_from_zero(X, y, learning_rate=0.5, order=[]), np.array([0.0, 0.0]))


@pytest.mark.covers("sgd_from_zero")
def test_sgd_negative_index(submission):
    """-1 is no data point, although NumPy would take the last one.

    NumPy では -1 は最後の行を指すが、ここではデータ点の番号ではない。
    """
    X, y = np.array([[1.0, 0.0], [1.0, 2.0]]), np.array([1.0, 3.0])
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.sgd_from_zero(X, y, learning_rate=0.5, order=[0, -1])
