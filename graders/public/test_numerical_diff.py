"""Worked examples and properties for exercises/numerical_diff.py."""

from typing import Any

import numpy as np
import pytest

from saiten.expect import expect, require
from saiten.text import Text
from saiten.values import Code

SQUARE, CUBE = Code("lambda x: x * x"), Code("lambda x: x**3")


@pytest.mark.covers("forward_difference")
def test_forward_difference_of_a_square(submission: Any) -> None:
    """For x^2 the quotient is 2x + h.

    x^2 では 2x + h になる。
    """
    expect(submission.forward_difference(SQUARE, 3.0, 0.5), 6.5)
    expect(submission.forward_difference(SQUARE, -1.0, 0.25), -1.75)


@pytest.mark.covers("forward_difference")
def test_forward_difference_refuses_a_step_of_0(submission: Any) -> None:
    """A step of 0 is a ValueError.

    h が 0 なら ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.forward_difference(SQUARE, 3.0, 0.0)


@pytest.mark.covers("central_difference")
def test_central_difference_of_powers(submission: Any) -> None:
    """It is exact for x^2; for x^3 the error is h^2.

    x^2 では正確で、x^3 では誤差が h^2 になる。
    """
    expect(submission.central_difference(SQUARE, 3.0, 0.5), 6.0)
    expect(submission.central_difference(CUBE, 2.0, 0.5), 12.25)


@pytest.mark.covers("gradient")
def test_gradient_of_a_product(submission: Any) -> None:
    """The gradient of v0 v1 has the components in the other order.

    v0 v1 の勾配は、成分を入れ替えたものになる。
    """
    answer = submission.gradient(Code("lambda v: float(v[0] * v[1])"), np.array([3.0, 5.0]), h=0.5)
    expect(answer, np.array([5.0, 3.0]))


@pytest.mark.covers("gradient")
def test_gradient_with_the_default_step(submission: Any) -> None:
    """The sum of squares has the gradient 2v, up to rounding.

    二乗和の勾配は、丸め誤差を除いて 2v になる。
    """
    answer = submission.gradient(Code("lambda v: float(v @ v)"), np.array([1.0, -2.0, 0.5]))
    expect(answer, np.array([2.0, -4.0, 1.0]), absolute=1e-8)


@pytest.mark.covers("logistic_map")
def test_logistic_map_at_a_quarter(submission: Any) -> None:
    """1/4 goes to 3/4, which stays.

    1/4 は 3/4 に移り、そこから動かない。
    """
    expect([submission.logistic_map(0.25, depth) for depth in (1, 2, 3)], [0.25, 0.75, 0.75])
    expect(submission.logistic_map(0.2), 0.28901376)


@pytest.mark.covers("logistic_map_derivative")
def test_logistic_map_derivative_at_a_quarter(submission: Any) -> None:
    """Every further step multiplies the derivative by 4 (1 - 2 l), with the l before the step.

    一段進むごとに、その前の l による 4 (1 - 2 l) が掛かる。
    """
    expect([submission.logistic_map_derivative(0.25, depth) for depth in (1, 2, 3)], [1.0, 2.0, -4.0])


@pytest.mark.covers("error_curve")
def test_error_curve_falls_as_in_figure_2(submission: Any) -> None:
    """With a tenth of the step, the error is a tenth (forward), or a hundredth (central).

    h を 1/10 にすると、誤差は前進差分で約 1/10、中心差分で約 1/100 になる。
    """
    forward, central = submission.error_curve([1e-3, 1e-4])
    require(
        8 * forward[1] < forward[0] < 12 * forward[1],
        Text("The forward errors do not fall like h.", "前進差分の誤差が h に比例していません。"),
    )
    require(
        80 * central[1] < central[0] < 120 * central[1],
        Text("The central errors do not fall like h^2.", "中心差分の誤差が h^2 に比例していません。"),
    )


@pytest.mark.covers("best_step")
def test_best_step_is_where_the_error_is_smallest(submission: Any) -> None:
    """It is the step that is returned, neither its error nor its place.

    誤差や番号ではなく、h を返す。
    """
    expect(submission.best_step([0.1, 0.01, 0.001], [2.5, 0.3, 0.7]), 0.01)
