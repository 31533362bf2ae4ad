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
def test_error_curve_has_two_errors_for_each_step(submission: Any) -> None:
    """Two arrays with an error for each step, none of them negative.

    h ごとの誤差の配列が 2 つで、負の値はない。
    """
    for x0 in (0.2, 0.6):
        forward, central = submission.error_curve([0.1, 0.02, 0.01], x0)
        expect([forward.shape, central.shape], [(3,), (3,)])
        require(
            min(*forward, *central) >= 0,
            Text("An absolute error is not negative.", "絶対誤差は負になりません。"),
        )


@pytest.mark.covers("best_step")
def test_best_step_is_where_the_error_is_smallest(submission: Any) -> None:
    """It is the step that is returned, neither its error nor its place.

    誤差や番号ではなく、h を返す。
    """
    expect(submission.best_step([0.1, 0.01, 0.001], [2.5, 0.3, 0.7]), 0.01)
