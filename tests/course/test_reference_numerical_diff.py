"""reference.numerical_diff against exact remainders, torch's autograd and the closed form of the logistic map."""

import math
from fractions import Fraction

import numpy as np
import pytest
import torch

from reference import numerical_diff as diff

POINTS = [-2.0, -0.75, 0.0, 0.3, 1.0, 2.5]
STEPS = [2.0, 0.5, 1e-2, 1e-3]


def with_autograd(f, x):
    point = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    f(point).backward()
    return point.grad.numpy()


@pytest.mark.parametrize("h", STEPS)
@pytest.mark.parametrize("x", POINTS)
def test_quotients_of_a_cube_have_their_exact_remainders(x, h):
    """The cube at x + h and x - h, multiplied out."""
    assert diff.forward_difference(lambda t: t**3, x, h) == pytest.approx(3 * x**2 + 3 * x * h + h**2, abs=1e-11)
    assert diff.central_difference(lambda t: t**3, x, h) == pytest.approx(3 * x**2 + h**2, abs=1e-11)


def test_quotients_in_exact_arithmetic():
    x, h = Fraction(3, 7), Fraction(1, 5)
    assert diff.forward_difference(lambda t: t**2, x, h) == 2 * x + h
    assert diff.central_difference(lambda t: t**4, x, h) == 4 * x**3 + 4 * x * h**2


@pytest.mark.parametrize("x", [[0.5], [0.3, -1.2], [1.0, 0.0, -2.0, 0.7]])
def test_gradient_agrees_with_autograd(x):
    def in_numpy(v):
        return float(np.sin(v[0]) * np.exp(-(v @ v)) + (v**3).sum())

    def in_torch(v):
        return torch.sin(v[0]) * torch.exp(-(v @ v)) + (v**3).sum()

    np.testing.assert_allclose(diff.gradient(in_numpy, np.array(x)), with_autograd(in_torch, x), atol=1e-8)


@pytest.mark.parametrize("depth", range(1, 9))
def test_logistic_map_is_a_doubling_of_an_angle(depth):
    """With x = sin^2(t), every step doubles t."""
    for x in np.linspace(0.01, 0.99, 25):
        t = math.asin(math.sqrt(x))
        turned = 2 ** (depth - 1)
        assert diff.logistic_map(x, depth) == pytest.approx(math.sin(turned * t) ** 2, abs=1e-11)
        slope = turned * math.sin(2 * turned * t) / math.sin(2 * t)
        assert diff.logistic_map_derivative(x, depth) == pytest.approx(slope, abs=1e-9)


def test_logistic_map_at_depth_4_is_the_polynomial_of_figure_2():
    def polynomial(x):
        return 64 * x * (1 - x) * (1 - 2 * x) ** 2 * (1 - 8 * x + 8 * x**2) ** 2

    for x in (-0.5, 0.2, 0.35, 1.25):
        assert diff.logistic_map(x) == pytest.approx(polynomial(x), rel=1e-12)
        assert diff.logistic_map_derivative(x) == pytest.approx(float(with_autograd(polynomial, x)), rel=1e-12)


def test_error_curves_fall_with_the_orders_of_eqs_12_and_14_and_rise_again():
    h = np.logspace(-13, -1, 61)
    forward, central = diff.error_curve(h)
    truncated = (h > 2e-5) & (h < 2e-3)
    assert np.polyfit(np.log(h[truncated]), np.log(forward[truncated]), 1)[0] == pytest.approx(1, abs=0.02)
    truncated = (h > 2e-4) & (h < 2e-3)
    assert np.polyfit(np.log(h[truncated]), np.log(central[truncated]), 1)[0] == pytest.approx(2, abs=0.02)
    # rounding: about the spacing of floats over h
    assert 1e-9 < diff.best_step(h, forward) < 1e-7
    assert 1e-7 < diff.best_step(h, central) < 1e-4
    assert forward[0] > 100 * forward.min()
    assert central[0] > 100 * central.min()


def test_error_curves_from_exact_values():
    def exact(x):
        for _ in range(3):
            x = 4 * x * (1 - x)
        return x

    x, slope = Fraction(1, 5), Fraction(9066086400000, 10**12)
    for h in (Fraction(1, 10), Fraction(1, 50), Fraction(1, 200)):
        forward, central = diff.error_curve([float(h)])
        assert forward[0] == pytest.approx(float(abs((exact(x + h) - exact(x)) / h - slope)), rel=1e-9)
        assert central[0] == pytest.approx(float(abs((exact(x + h) - exact(x - h)) / (2 * h) - slope)), rel=1e-9)


def test_best_step_takes_the_first_of_several():
    assert diff.best_step([3.0, 2.0, 1.0], [5.0, 1.0, 1.0]) == 2.0


@pytest.mark.parametrize(
    "refused",
    [
        lambda: diff.forward_difference(math.sin, 1.0, 0.0),
        lambda: diff.central_difference(math.sin, 1.0, -1.0),
        lambda: diff.gradient(np.sum, np.zeros(2), 0.0),
        lambda: diff.gradient(np.sum, np.zeros((2, 2))),
        lambda: diff.logistic_map(0.5, 0),
        lambda: diff.logistic_map_derivative(0.5, -1),
        lambda: diff.error_curve([0.1, 0.0]),
        lambda: diff.best_step([1.0], [1.0, 2.0]),
        lambda: diff.best_step([], []),
    ],
)
def test_unusable_arguments(refused):
    with pytest.raises(ValueError):  # noqa: PT011 - the words are free
        refused()
