"""Worked examples and properties for exercises/dual_numbers.py."""

from typing import Any

import pytest

from saiten.expect import expect
from saiten.values import Code, Object


def dual(primal: float, tangent: float) -> Object:
    """What should come out."""
    return Object("Dual", {"primal": primal, "tangent": tangent})


@pytest.mark.covers("Dual")
def test_dual_keeps_its_parts(submission: Any) -> None:
    """Both parts can be read; the tangent is 0 unless it is given.

    2 つの部分を読み出せる。tangent を省くと 0 になる。
    """
    expect(submission("Dual(3.0, 1.0)"), dual(3.0, 1.0))
    expect(submission("Dual(3.0)"), dual(3.0, 0.0))


@pytest.mark.covers("Dual")
def test_dual_sums_and_differences(submission: Any) -> None:
    """Value and derivative are added apart, with a number on either side too.

    値と微分を別々に足し引きする。数は左右どちらにあってもよい。
    """
    expect(submission("Dual(3.0, 1.0) + Dual(2.0, 0.5)"), dual(5.0, 1.5))
    expect(submission("Dual(3.0, 1.0) - Dual(2.0, 0.5)"), dual(1.0, 0.5))
    expect(submission("4 + Dual(3.0, 1.0)"), dual(7.0, 1.0))
    expect(submission("4 - Dual(3.0, 1.0)"), dual(1.0, -1.0))


@pytest.mark.covers("Dual")
def test_dual_products_and_quotients(submission: Any) -> None:
    """The product rule and the quotient rule.

    積の微分と商の微分になる。
    """
    expect(submission("Dual(3.0, 1.0) * Dual(2.0, 0.5)"), dual(6.0, 3.5))
    expect(submission("Dual(3.0, 1.0) / Dual(2.0, 0.5)"), dual(1.5, 0.125))
    expect(submission("1 / Dual(2.0, 1.0)"), dual(0.5, -0.25))


@pytest.mark.covers("Dual")
def test_dual_powers(submission: Any) -> None:
    """The exponent may be a number or a Dual.

    指数は数でも Dual でもよい。
    """
    expect(submission("Dual(3.0, 2.0) ** 2"), dual(9.0, 12.0))
    expect(submission("Dual(1.0, 2.0) ** Dual(5.0, 1.0)"), dual(1.0, 10.0))


@pytest.mark.covers("Dual")
def test_dual_refuses_to_divide_by_0(submission: Any) -> None:
    """A divisor with the primal 0 is a ZeroDivisionError.

    primal が 0 の Dual で割ると ZeroDivisionError になる。
    """
    with pytest.raises(ZeroDivisionError):
        submission("Dual(1.0, 1.0) / Dual(0.0, 1.0)")


@pytest.mark.covers("exp")
def test_exp_of_equation_81(submission: Any) -> None:
    """The exponential is its own derivative; a number stays a number.

    指数関数の微分は指数関数になる。数には数を返す。
    """
    expect(submission.exp(Code("Dual(0.0, 3.0)")), dual(1.0, 3.0))
    expect(submission.exp(0.0), 1.0)


@pytest.mark.covers("log")
def test_log_has_the_slope_1_over_x(submission: Any) -> None:
    """The slope is one over the value; 0 has no logarithm.

    傾きは値の逆数になる。0 の対数は ValueError になる。
    """
    expect(submission.log(Code("Dual(1.0, 3.0)")), dual(0.0, 3.0))
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.log(0.0)


@pytest.mark.covers("sin")
def test_sin_at_0(submission: Any) -> None:
    """At 0 the sine rises as fast as its argument.

    0 での傾きは 1 になる。
    """
    expect(submission.sin(Code("Dual(0.0, 2.0)")), dual(0.0, 2.0))


@pytest.mark.covers("cos")
def test_cos_at_a_quarter_turn(submission: Any) -> None:
    """At a quarter turn the cosine falls.

    π/2 での傾きは -1 になる。
    """
    expect(submission.cos(Code("Dual(math.pi / 2, 2.0)")), dual(0.0, -2.0))


@pytest.mark.covers("tanh")
def test_tanh_at_0(submission: Any) -> None:
    """The slope is 1 at 0, and 0 far away.

    傾きは 0 で 1、遠くで 0 になる。
    """
    expect(submission.tanh(Code("Dual(0.0, 2.0)")), dual(0.0, 2.0))
    expect(submission.tanh(Code("Dual(1000.0, 2.0)")), dual(1.0, 0.0))


@pytest.mark.covers("sigmoid")
def test_sigmoid_at_0(submission: Any) -> None:
    """The slope is 1/4 at 0, and 0 far away.

    傾きは 0 で 1/4、遠くで 0 になる。
    """
    expect(submission.sigmoid(Code("Dual(0.0, 2.0)")), dual(0.5, 0.5))
    expect(submission.sigmoid(Code("Dual(-1000.0, 2.0)")), dual(0.0, 0.0))


@pytest.mark.covers("derivative")
def test_derivative_of_a_square(submission: Any) -> None:
    """What f makes of x + e; this f needs no operator of yours.

    f(x + e) の e の係数になる。この f は演算子を使わない。
    """
    square = Code("lambda x: Dual(x.primal ** 2, 2 * x.primal * x.tangent)")
    expect(submission.derivative(square, 3.0), 6.0)
    expect(submission.derivative(square, -0.5), -1.0)


@pytest.mark.covers("derivative")
def test_derivative_of_a_constant(submission: Any) -> None:
    """A function that returns a plain number has the derivative 0.

    普通の数を返す関数の微分は 0 になる。
    """
    expect(submission.derivative(Code("lambda x: 7.0"), 2.0), 0.0)


@pytest.mark.covers("gradient")
def test_gradient_of_a_sum(submission: Any) -> None:
    """v0 + 10 v1, made without an operator of yours, has the gradient 1, 10.

    演算子を使わずに書いた v0 + 10 v1 の勾配は 1, 10 になる。
    """
    weighted = Code(
        "lambda v: Dual(v[0].primal + 10 * v[1].primal, v[0].tangent + 10 * v[1].tangent)",
    )
    expect(submission.gradient(weighted, [3.0, 5.0]), [1.0, 10.0])
