"""reference.dual_numbers against torch's autograd and, for its arithmetic, complex steps."""

import cmath
import math
import operator

import numpy as np
import pytest
import torch

from reference import dual_numbers as dual
from reference.dual_numbers import Dual

OPERATORS = [operator.add, operator.sub, operator.mul, operator.truediv, operator.pow]
FUNCTIONS = ["exp", "log", "sin", "cos", "tanh", "sigmoid"]
VALUES = [0.3, 1.0, 1.7, 4.0]


def jvp(f, primals, tangents):
    """The value, and the derivative in the direction of the tangents, by torch."""
    point = [torch.tensor(float(x), dtype=torch.float64, requires_grad=True) for x in primals]
    value = f(*point)
    value.backward()
    return value.item(), sum(x.grad.item() * tangent for x, tangent in zip(point, tangents, strict=True))


def parts(answer):
    return answer.primal, answer.tangent


@pytest.mark.parametrize("operation", OPERATORS)
@pytest.mark.parametrize("left", VALUES)
@pytest.mark.parametrize("right", [-1.5, 0.5, 2.0])
def test_operators_agree_with_torch(operation, left, right):
    assert parts(operation(Dual(left, 0.7), Dual(right, -1.3))) == pytest.approx(
        jvp(operation, (left, right), (0.7, -1.3))
    )


@pytest.mark.parametrize("operation", OPERATORS)
def test_a_number_is_a_dual_that_stands_still(operation):
    for left in VALUES:
        for right in (2.0, 3):
            assert parts(operation(Dual(left, 0.7), right)) == pytest.approx(jvp(operation, (left, right), (0.7, 0.0)))
            assert parts(operation(right, Dual(left, 0.7))) == pytest.approx(jvp(operation, (right, left), (0.0, 0.7)))


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("x", [*VALUES, 12.0])
def test_functions_agree_with_torch(name, x):
    function = getattr(dual, name)
    value, slope = jvp(getattr(torch, name), (x,), (2.5,))
    assert parts(function(Dual(x, 2.5))) == pytest.approx((value, slope), rel=1e-9, abs=1e-15)
    assert function(x) == pytest.approx(value)
    assert isinstance(function(2), float)


@pytest.mark.parametrize("x", [-2.0, -0.5, 0.25, 3.0])
def test_powers_of_numbers_agree_with_complex_steps(x):
    """The imaginary part of f(x + ih), divided by a tiny h, is the derivative without a difference."""
    for n in (-3, -1, 0, 1, 2, 5):
        slope = ((x + 1e-200j) ** n).imag / 1e-200
        assert parts(Dual(x, 3.0) ** n) == pytest.approx((x**n, 3 * slope))


def test_powers_of_0():
    assert parts(Dual(0.0, 3.0) ** 2) == (0.0, 0.0)
    assert parts(Dual(0.0, 3.0) ** 1) == (0.0, 3.0)


def test_compositions_agree_with_complex_steps():
    def with_duals(x):
        return dual.exp(dual.sin(3 * x) / (x**2 + 1)) - 2**x * dual.cos(x) / 4

    def with_complex(x):
        return cmath.exp(cmath.sin(3 * x) / (x**2 + 1)) - 2**x * cmath.cos(x) / 4

    for x in np.linspace(-3, 3, 13):
        assert dual.derivative(with_duals, float(x)) == pytest.approx(with_complex(x + 1e-200j).imag / 1e-200)


def test_the_example_of_equation_81():
    for x in (-1.0, 0.0, 0.5, 2.0):
        slope = dual.derivative(lambda v: dual.exp(v) + 3 * v**2 + 4 * v, x)
        assert slope == pytest.approx(math.exp(x) + 6 * x + 4)


def test_gradient_agrees_with_autograd():
    xs = [0.5, -1.5, 2.0]
    point = torch.tensor(xs, dtype=torch.float64, requires_grad=True)
    (torch.tanh(point[0] * point[1]) + torch.sigmoid(point[2]) / point[1] ** 2).backward()
    ours = dual.gradient(lambda v: dual.tanh(v[0] * v[1]) + dual.sigmoid(v[2]) / v[1] ** 2, xs)
    assert ours == pytest.approx(point.grad.tolist())
    assert xs == [0.5, -1.5, 2.0]


def test_numbers_that_f_returns_do_not_move():
    assert dual.derivative(lambda x: 7, 2.0) == 0
    assert dual.gradient(lambda v: 1.5, [1.0, 2.0]) == [0.0, 0.0]
    assert dual.gradient(lambda v: 1.5, []) == []


def test_far_out():
    for x in (-1000.0, 1000.0):
        assert parts(dual.sigmoid(Dual(x, 2.0))) == (float(x > 0), 0.0)
        assert parts(dual.tanh(Dual(x, 2.0))) == (math.copysign(1, x), 0.0)


def test_equality():
    assert Dual(3.0, 1.0) == Dual(3.0, 1.0)
    assert Dual(3.0) == 3.0
    assert 3 == Dual(3.0)  # noqa: SIM300 - that side is what is asked
    assert Dual(3.0, 1.0) != 3.0
    assert Dual(3.0, 1.0) != Dual(3.0, 2.0)
    assert Dual(3.0) != "3.0"


@pytest.mark.parametrize(
    "refused",
    [
        lambda: Dual(1.0) / Dual(0.0, 1.0),
        lambda: Dual(1.0) / 0,
        lambda: 1 / Dual(0.0, 1.0),
        lambda: Dual(0.0, 1.0) ** -1,
    ],
)
def test_division_by_0(refused):
    with pytest.raises(ZeroDivisionError):
        refused()


@pytest.mark.parametrize(
    "refused",
    [
        lambda: dual.log(0.0),
        lambda: dual.log(Dual(0.0, 1.0)),
        lambda: dual.log(Dual(-1.0)),
        lambda: Dual(-2.0) ** Dual(2.0),
        lambda: 0.0 ** Dual(2.0, 1.0),
    ],
)
def test_no_logarithm(refused):
    with pytest.raises(ValueError):  # noqa: PT011 - the words are Python's
        refused()
