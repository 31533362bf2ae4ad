"""The reference against integrals, every possible data set and minibatch, torch's gamma function, and simulations."""

import itertools
import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from graders.hidden.sgd_noise_cases import PATHS, gradients
from graders.hidden.sgd_noise_statistics import UNLIKELY, bounds, statistics
from reference.sgd_noise import (
    einstein_diffusion,
    gradient_noise_covariance,
    learning_rate_for,
    log_evidence,
    log_evidence_ratio,
    mean_squared_displacement,
    noise_scale,
    overdamped_paths,
    velocity_second_moment,
)

Array = NDArray[np.float64]


def integral(values: Array, step: float, dimensions: int) -> float:
    """By the trapezoidal rule, which is as good as exact where the integrand has died away at the ends."""
    return float(values.sum() * step**dimensions)


def test_log_evidence_is_the_integral_of_equation_37() -> None:
    cost, weight_decay, step = 1.5, 0.3, 0.02
    w = np.arange(-30, 30, step)
    for sharpness in (0.2, 0.3, 4.0):
        integrand = np.exp(-cost - sharpness * (w - 1) ** 2 / 2)
        evidence = math.sqrt(weight_decay / (2 * math.pi)) * integral(integrand, step, 1)
        assert log_evidence(cost, np.array([sharpness]), weight_decay) == pytest.approx(math.log(evidence), rel=1e-9)


def test_log_evidence_in_two_dimensions_with_a_turned_hessian() -> None:
    H, cost, weight_decay, step = np.array([[3.0, 1.0], [1.0, 2.0]]), -0.7, 0.4, 0.05
    w = np.stack(np.meshgrid(*[np.arange(-12, 12, step)] * 2), axis=-1)
    integrand = np.exp(-cost - np.einsum("...i,ij,...j->...", w, H, w) / 2)
    evidence = weight_decay / (2 * math.pi) * integral(integrand, step, 2)
    assert log_evidence(cost, np.linalg.eigvalsh(H), weight_decay) == pytest.approx(math.log(evidence), rel=1e-9)


def test_log_evidence_of_many_parameters() -> None:
    """3000 times the same eigenvalue: the product would be e^6908 times too large for a float."""
    assert log_evidence(2.0, np.full(3000, 50.0), 0.5) == pytest.approx(-2.0 - 1500 * math.log(100), rel=1e-13)


def test_ratio_to_guessing() -> None:
    eigenvalues = np.array([0.5, 3.0])
    right = math.exp(log_evidence(4.0, eigenvalues, 0.2)) / (1 / 7) ** 5
    assert log_evidence_ratio(4.0, eigenvalues, 0.2, n=5, classes=7) == pytest.approx(math.log(right), rel=1e-12)


# -- SGD


def covariance(samples: list[Array]) -> Array:
    """Of equally likely samples, all of them."""
    deviations = np.array(samples) - np.mean(samples, axis=0)
    return deviations.T @ deviations / len(samples)


@pytest.mark.parametrize("B", [1, 2, 3, 4])
def test_noise_covariance_over_every_data_set(B: int) -> None:
    """Equations 44 and 45 hold for N independent draws of examples: all 4^4 of them; the first B are the minibatch."""
    G = gradients(4, 2, seed=0)
    N = len(G)
    noises = []
    for drawn in itertools.product(range(N), repeat=N):
        of_all, of_batch = G[list(drawn)].sum(axis=0), G[list(drawn[:B])].sum(axis=0)
        noises.append(N / B * of_batch - of_all)  # alpha of equation 43
    np.testing.assert_allclose(gradient_noise_covariance(G, B), covariance(noises), rtol=1e-12, atol=1e-10)


@pytest.mark.parametrize("B", [1, 2, 3, 4, 5])
def test_noise_covariance_over_every_minibatch(B: int) -> None:
    """With the data fixed and B different examples drawn, each choice equally likely, it is N / (N - 1) times that."""
    G = gradients(5, 3, seed=1)
    N = len(G)
    noises = [N / B * G[list(batch)].sum(axis=0) - G.sum(axis=0) for batch in itertools.combinations(range(N), B)]
    expected = gradient_noise_covariance(G, B) * N / (N - 1)
    np.testing.assert_allclose(covariance(noises), expected, rtol=1e-12, atol=1e-10)


def test_noise_covariance_is_torch_s_but_for_the_factor() -> None:
    G = gradients(7, 3, seed=2)
    F = torch.cov(torch.from_numpy(G).T, correction=0).numpy()
    np.testing.assert_allclose(gradient_noise_covariance(G, 2), 7 * 2.5 * F, rtol=1e-13)


@pytest.mark.parametrize("B", [1, 2, 3])
def test_noise_scale_matches_both_sides_of_equation_48(B: int) -> None:
    """The variance of an SGD step is that of g F delta(t - t') over the time epsilon / N."""
    G, epsilon = gradients(4, 1, seed=3), 0.3
    N, F = len(G), float(G.var())
    variance_of_a_step = (epsilon / N) ** 2 * gradient_noise_covariance(G, B)[0, 0]
    assert variance_of_a_step == pytest.approx(epsilon / N * noise_scale(epsilon, N, B) * F, rel=1e-12)


def test_noise_scale_with_momentum_is_that_of_the_steps_that_a_gradient_makes() -> None:
    """A gradient moves the parameter by 1 + m + m^2 + ... times the learning rate."""
    m = 0.8
    effective = 0.1 * sum(m**k for k in range(200))
    assert noise_scale(0.1, 1000, 30, m) == pytest.approx(noise_scale(effective, 1000, 30), rel=1e-12)


@pytest.mark.parametrize(("n", "batch_size"), [(10, 1), (100, 32), (80, 79)])
def test_learning_rate_for_is_the_way_back(n: int, batch_size: int) -> None:
    assert noise_scale(learning_rate_for(0.7, n, batch_size), n, batch_size) == pytest.approx(0.7, rel=1e-12)


# -- Langevin


def test_paths_spread_as_2_D_t() -> None:
    """At every time within 5 standard errors (of sqrt(2 / P) each): by chance wrong below 1e-5 for the 12 times."""
    gamma, M, dt, steps, paths = 1.5, 0.4, 0.05, 12, 20000
    x = overdamped_paths(gamma, M, dt, steps, paths, np.random.default_rng(11))
    expected = 2 * M * gamma**2 * dt * np.arange(steps + 1)
    assert x.shape == (paths, steps + 1)
    assert np.all(np.abs(mean_squared_displacement(x) - expected) <= 5 * math.sqrt(2 / paths) * expected)


def test_paths_have_the_covariance_of_brownian_motion() -> None:
    """<x(t) x(t')> = 2 D min(t, t'), of which equation 93 is the case t = t'."""
    x = overdamped_paths(1.5, 0.4, 0.05, 4, 50000, np.random.default_rng(12))[:, 1:]
    times = 0.05 * np.arange(1, 5)
    expected = 2 * 0.4 * 1.5**2 * np.minimum.outer(times, times)
    error = np.sqrt((expected**2 + np.outer(np.diag(expected), np.diag(expected))) / len(x))
    assert np.all(np.abs(x.T @ x / len(x) - expected) <= 5 * error)


def test_mean_squared_displacement_one_by_one() -> None:
    paths = np.random.default_rng(5).normal(size=(3, 4))
    expected = [sum((paths[i, k] - paths[i, 0]) ** 2 for i in range(3)) / 3 for k in range(4)]
    np.testing.assert_allclose(mean_squared_displacement(paths), expected, rtol=1e-14)


@pytest.mark.parametrize("v0_squared", [0.0, 4.0])
def test_velocity_second_moment_solves_its_differential_equation(v0_squared: float) -> None:
    """Ito: d<v^2>/dt = -2 / (m gamma) <v^2> + 2 M / m^2."""
    mass, gamma, M = 1.7, 0.6, 2.3
    assert velocity_second_moment(0.0, v0_squared, mass, gamma, M) == v0_squared
    for t in (0.1, 1.0, 3.0):
        h = 1e-5
        later, earlier = (velocity_second_moment(t + sign * h, v0_squared, mass, gamma, M) for sign in (1, -1))
        right = -2 / (mass * gamma) * velocity_second_moment(t, v0_squared, mass, gamma, M) + 2 * M / mass**2
        assert (later - earlier) / (2 * h) == pytest.approx(right, rel=1e-6)


def test_velocity_second_moment_of_simulated_particles() -> None:
    """Equation 91 in Euler's steps: the mean of 20,000 squares is within 5 standard errors and the steps' bias."""
    mass, gamma, M, t, rng = 0.5, 1.2, 0.8, 0.7, np.random.default_rng(13)
    v = np.full(20000, 2.0)
    dt = t / 350
    for _ in range(350):
        v += (-v / gamma * dt + rng.normal(0, math.sqrt(2 * M * dt), v.size)) / mass
    squares = v**2
    error = 5 * float(squares.std()) / math.sqrt(v.size)
    expected = velocity_second_moment(t, 4.0, mass, gamma, M)
    assert abs(float(squares.mean()) - expected) <= error + 2 * dt / (mass * gamma) * expected


def test_einstein_s_relation_follows_from_equipartition() -> None:
    """M such that m <v^2> = k_B T in balance; then D of equation 93 is M gamma^2."""
    mass, gamma, temperature, k_B = 2.5, 0.4, 310.0, 1.3
    M = k_B * temperature / gamma
    assert mass * velocity_second_moment(1e3, 0.0, mass, gamma, M) == pytest.approx(k_B * temperature)
    assert einstein_diffusion(gamma, temperature, k_B) == pytest.approx(M * gamma**2)


# -- how random paths are judged

ARGUMENTS = {
    name: dict(zip(("gamma", "M", "dt", "steps", "paths"), args, strict=False)) | kwargs
    for name, (args, kwargs) in PATHS.items()
}
Draw = Callable[[np.random.Generator, tuple[int, int]], Array]


def judged(name: str, seed: int, draw: Draw) -> dict[str, Any]:
    """Statistics of paths whose steps are drawn in another way, in units of their standard deviation."""
    given = {key: value for key, value in ARGUMENTS[name].items() if key != "rng"}
    shape = given["paths"], given["steps"]
    x = np.zeros((shape[0], shape[1] + 1))
    sigma = given["gamma"] * math.sqrt(2 * given["M"] * given["dt"])
    x[:, 1:] = np.cumsum(sigma * draw(np.random.default_rng(seed), shape), axis=1)
    return statistics(x, **given, rng=None)


def is_right(found: dict[str, Any]) -> bool:
    numbers = {key: value for key, value in found.items() if key != "shape"}
    standard_errors = numbers.pop("mean of the last positions, in its standard errors")
    return standard_errors == 0 and all(value == 1 for value in numbers.values())  # True is 1


@pytest.mark.parametrize("name", PATHS)
def test_right_paths_are_accepted_whatever_the_seed(name: str) -> None:
    """30 seeds in three orders of drawing: one false alarm in them would have a probability below 1e-6."""
    assert all(is_right(judged(name, seed, lambda rng, shape: rng.normal(size=shape))) for seed in range(10))
    assert all(is_right(judged(name, seed, lambda rng, shape: rng.normal(size=shape[::-1]).T)) for seed in range(10))
    assert all(is_right(judged(name, seed, lambda rng, shape: -rng.normal(size=shape)[::-1])) for seed in range(10))


@pytest.mark.parametrize(
    "draw",
    [
        lambda rng, shape: 1.09 * rng.normal(size=shape),
        lambda rng, shape: 0.91 * rng.normal(size=shape),
        lambda rng, shape: rng.normal(0.1, 1, shape),
        lambda rng, shape: rng.uniform(-(3**0.5), 3**0.5, shape),
        lambda rng, shape: rng.laplace(0, 0.5**0.5, shape),
        lambda rng, shape: rng.choice([-1.0, 1.0], shape),
    ],
    ids=["9 % too wide", "9 % too narrow", "a drift", "uniform", "Laplace", "heads or tails"],
)
def test_wrong_steps_are_refused(draw: Draw) -> None:
    assert not any(is_right(judged("five steps", seed, draw)) for seed in range(20))


@pytest.mark.parametrize(
    "draw",
    [
        lambda rng, shape: np.repeat(rng.normal(size=(1, shape[1])), shape[0], axis=0),
        lambda rng, shape: np.repeat(rng.normal(size=(shape[0], 1)), shape[1], axis=1),
        lambda rng, shape: np.diff(rng.normal(size=(shape[0], shape[1] + 1)), axis=1) / 2**0.5,
    ],
    ids=["one path for all", "one step for all times", "steps that undo the last"],
)
def test_dependent_steps_are_refused(draw: Draw) -> None:
    assert not any(is_right(judged("five steps", seed, draw)) for seed in range(20))


@pytest.mark.parametrize("k", [1, 4, 8, 4000, 24000])
def test_bounds_of_chi_square_hold(k: int) -> None:
    """Against the incomplete gamma function: each side's tail is below exp(-x), and not absurdly far below."""
    low, high = bounds(k)
    half = torch.tensor(k / 2, dtype=torch.float64)
    above = torch.special.gammaincc(half, torch.tensor(k * high / 2, dtype=torch.float64)).item()
    assert 0 < above <= math.exp(-UNLIKELY)
    if low > 0:
        below = torch.special.gammainc(half, torch.tensor(k * low / 2, dtype=torch.float64)).item()
        assert 0 < below <= math.exp(-UNLIKELY)


def test_bounds_of_normal_and_binomial_hold() -> None:
    z = math.sqrt(2 * UNLIKELY)
    assert math.erfc(z / math.sqrt(2)) <= math.exp(-UNLIKELY)
    n = 5000
    allowed = math.sqrt(UNLIKELY / (2 * n))
    logarithms = [
        math.lgamma(n + 1) - math.lgamma(i + 1) - math.lgamma(n - i + 1) - n * math.log(2) for i in range(n + 1)
    ]
    tail = math.fsum(math.exp(one) for i, one in enumerate(logarithms) if i / n - 0.5 > allowed)
    assert 0 < tail <= math.exp(-UNLIKELY)


def test_false_alarms_are_rarer_than_one_in_a_million() -> None:
    assert len(PATHS) * 13 * math.exp(-UNLIKELY) < 1e-6
