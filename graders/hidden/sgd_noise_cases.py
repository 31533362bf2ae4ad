"""Inputs of `sgd_noise`."""

import math

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from saiten.grading import call
from saiten.values import Call, generator

Array = NDArray[np.float64]


def _quarters(low: int, high: int) -> st.SearchStrategy[float]:
    return st.integers(low, high).map(lambda n: n / 4)


positive = _quarters(1, 40)
rates = st.integers(1, 999).map(lambda n: n / 1000)
moments = st.sampled_from([0.0, 0.5, 0.9, 0.99])
seeds = st.integers(0, 2**32 - 1)

# -- evidence


def spectrum(p: int, seed: int, low: float = 1e-2, high: float = 1e2) -> Array:
    """Eigenvalues spread evenly over their logarithms."""
    rng = np.random.default_rng(seed)
    found: Array = np.exp(rng.uniform(math.log(low), math.log(high), p))
    return found


EVIDENCE: dict[str, tuple[float, Array, float]] = {
    "one parameter": (3.5, np.array([2.0]), 0.5),
    "one parameter, flatter than the prior": (3.5, np.array([0.125]), 0.5),
    "as sharp as the prior": (1.25, np.array([0.5, 0.5, 0.5]), 0.5),
    "no weight decay to speak of": (0.75, np.array([3.0, 0.2, 8.0]), 1e-6),
    "a weight decay of 1": (0.75, np.array([3.0, 0.2, 8.0]), 1.0),
    "a weight decay above 1": (20.0, np.array([3.0, 0.2, 8.0, 40.0]), 5.0),
    "a cost of 0": (0.0, np.array([6.0, 0.3]), 0.1),
    "a cost below 0": (-4.5, np.array([6.0, 0.3]), 0.1),
    "the same eigenvalue twice": (2.0, np.array([7.0, 7.0, 1.5]), 0.25),
    "twenty parameters": (12.0, spectrum(20, seed=1), 0.01),
    "a product above the largest float": (5.0, spectrum(900, seed=2, low=1.0, high=1e6), 0.5),
    "a product below the smallest float": (5.0, spectrum(900, seed=3, low=1e-6, high=1.0), 2.0),
    "far above the largest float": (50.0, spectrum(5000, seed=4, low=10.0, high=1e3), 1e-3),
}
LOG_EVIDENCE = {name: call(*one) for name, one in EVIDENCE.items()} | {
    "by keyword": call(cost=2.5, eigenvalues=np.array([4.0, 0.5]), weight_decay=0.2)
}
LOG_EVIDENCE_RATIO = {name: call(*one, 60 + len(name), 2 + len(name) % 5) for name, one in EVIDENCE.items()} | {
    "one example": call(1.5, np.array([4.0, 0.5]), 0.2, 1, 10),
    "one class": call(1.5, np.array([4.0, 0.5]), 0.2, 30, 1),
    "by keyword": call(cost=2.5, eigenvalues=np.array([4.0, 0.5]), weight_decay=0.2, n=100, classes=10),
}


def has_many_parameters(cost: float, eigenvalues: Array, *_rest: float) -> bool:  # noqa: ARG001
    return len(eigenvalues) > 100


_spectra = st.builds(spectrum, st.integers(1, 6), seeds)
evidences = st.builds(call, _quarters(-20, 200), _spectra, rates)
evidence_ratios = st.builds(call, _quarters(-20, 200), _spectra, rates, st.integers(1, 5000), st.integers(2, 100))

# -- SGD

NOISE = {
    "the whole set": call(0.3, 64, 64),
    "the whole set, momentum": call(0.3, 64, 64, 0.9),
    "one example a time": call(0.3, 50, 1),
    "B does not divide N": call(0.3, 100, 32),
    "B does not divide N, momentum": call(0.3, 100, 32, 0.5),
    "more than half of the set": call(0.02, 90, 64),
    "all but one": call(0.7, 80, 79, 0.25),
    "one example in all": call(0.5, 1, 1),
    "a large set": call(0.1, 50000, 128, 0.9),
    "a large learning rate": call(3.0, 1200, 7, 0.99),
    "momentum 0": call(0.4, 12, 5, 0.0),
    "by keyword": call(learning_rate=0.2, n=1000, batch_size=30, momentum=0.8),
}


def has_momentum(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> bool:  # noqa: ARG001
    return momentum > 0


LEARNING_RATES = {
    "one example a time": call(6.0, 50, 1),
    "B does not divide N": call(0.4, 100, 32),
    "more than half of the set": call(0.02, 90, 64),
    "all but one": call(0.05, 80, 79),
    "a large set": call(12.5, 50000, 128),
    "no noise": call(0.0, 60, 7),
    "by keyword": call(noise=0.75, n=300, batch_size=70),
}


@st.composite
def noise_calls(draw: st.DrawFn) -> Call:
    n = draw(st.integers(1, 3000))
    return call(draw(rates), n, draw(st.integers(1, n)), draw(moments))


@st.composite
def learning_rate_calls(draw: st.DrawFn) -> Call:
    n = draw(st.integers(2, 3000))
    return call(draw(positive), n, draw(st.integers(1, n - 1)))


def gradients(n: int, p: int, seed: int) -> Array:
    """Gradients of n examples, correlated and with a mean of their own, in quarters."""
    rng = np.random.default_rng(seed)
    found: Array = rng.integers(-12, 13, (n, p)) / 4 + rng.integers(-12, 13, p) / 4 + rng.integers(-4, 5, (n, 1))
    return found


COVARIANCES = {
    "one parameter": call(gradients(5, 1, seed=1), 2),
    "one example": call(gradients(1, 3, seed=2), 1),
    "two examples": call(gradients(2, 2, seed=3), 1),
    "one example a time": call(gradients(6, 2, seed=4), 1),
    "the whole set": call(gradients(6, 2, seed=4), 6),
    "all but one": call(gradients(6, 3, seed=5), 5),
    "B does not divide N": call(gradients(7, 3, seed=6), 3),
    "as many examples as parameters": call(gradients(4, 4, seed=7), 3),
    "fewer examples than parameters": call(gradients(3, 5, seed=8), 2),
    "many examples": call(gradients(200, 3, seed=9), 32),
    "equal gradients": call(np.full((4, 2), 1.5), 2),
    "whole numbers": call(np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 4.0]]), 1),
    "by keyword": call(per_example_gradients=gradients(5, 2, seed=10), batch_size=2),
}


@st.composite
def covariance_calls(draw: st.DrawFn) -> Call:
    n = draw(st.integers(2, 8))
    return call(gradients(n, draw(st.integers(1, 4)), draw(seeds)), draw(st.integers(1, n)))


# -- Langevin


def walks(paths: int, columns: int, seed: int) -> Array:
    """Paths in quarters, each from a place of its own."""
    found: Array = np.random.default_rng(seed).integers(-20, 21, (paths, columns)) / 4
    return found


DISPLACEMENTS = {
    "one path": call(walks(1, 5, seed=1)),
    "one time": call(walks(4, 1, seed=2)),
    "one path, one time": call(np.array([[3.0]])),
    "as many paths as times": call(walks(4, 4, seed=3)),
    "many paths": call(walks(40, 6, seed=4)),
    "many times": call(walks(3, 40, seed=5)),
    "paths from 0": call(walks(6, 5, seed=6) * np.array([0.0, 1.0, 1.0, 1.0, 1.0])),
    "nothing moves": call(np.full((3, 4), 2.5)),
    "all paths alike": call(np.array([[1.0, 2.0, -3.0]] * 4)),
    "by keyword": call(paths=walks(5, 3, seed=7)),
}
displacements = st.builds(walks, st.integers(1, 5), st.integers(1, 5), seeds).map(call)

VELOCITIES = {
    "at the start": call(0.0, 4.0, 2.0, 0.5, 3.0),
    "at the start, from rest": call(0.0, 0.0, 2.0, 0.5, 3.0),
    "from rest": call(0.75, 0.0, 2.0, 0.5, 3.0),
    "soon": call(0.01, 4.0, 2.0, 0.5, 3.0),
    "from rest, soon": call(0.01, 0.0, 2.0, 0.5, 3.0),
    "after long": call(40.0, 4.0, 2.0, 0.5, 3.0),
    "already in balance": call(1.5, 0.75, 2.0, 0.5, 3.0),
    "heavy": call(3.0, 4.0, 25.0, 0.5, 3.0),
    "light": call(0.2, 4.0, 0.125, 3.0, 0.5),
    "mass 1": call(0.5, 2.0, 1.0, 3.0, 0.25),
    "gamma 1": call(0.5, 2.0, 3.0, 1.0, 0.25),
    "by keyword": call(t=0.25, v0_squared=1.5, mass=0.75, gamma=2.0, M=0.5),
}
velocities = st.builds(call, _quarters(0, 20), _quarters(0, 40), positive, positive, positive)

DIFFUSIONS = {
    "k_B of 1": call(0.25, 300.0),
    "k_B in another unit": call(2.0, 290.0, 1.5),
    "k_B in joules": call(5e7, 300.0, 1.380649e-23),
    "gamma 1": call(1.0, 40.0, 2.5),
    "by keyword": call(gamma=3.0, temperature=77.0, k_B=0.5),
}
diffusions = st.builds(call, positive, _quarters(1, 2000), positive)

# -- random paths

# S steps, P paths, and a seed; gamma, M and dt are far from 1, so that none of them can be mistaken.
PATHS = {
    "four steps": call(2.0, 0.25, 0.05, 4, 4000, generator(20181)),
    "three steps": call(0.5, 4.0, 0.2, 3, 4000, generator(20182)),
    "five steps": call(3.0, 0.125, 0.01, 5, 4000, generator(20183)),
    "large steps of time": call(0.25, 6.0, 7.0, 2, 4000, generator(20184)),
    "one step": call(1.5, 0.3, 0.02, 1, 5000, generator(20185)),
    "one path": call(1.5, 2.5, 0.3, 5000, 1, generator(20186)),
    "by keyword": call(gamma=0.4, M=3.0, dt=0.05, steps=3, paths=4000, rng=generator(20187)),
}
# Two numbers can't tell a distribution; their shape and start can be told.
SMALL_PATHS = {
    "one step of one path": call(2.0, 0.25, 0.05, 1, 1, generator(1)),
    "one path of three steps": call(2.0, 0.25, 0.05, 3, 1, generator(2)),
    "three paths of one step": call(2.0, 0.25, 0.05, 1, 3, generator(3)),
    "as many paths as steps": call(2.0, 0.25, 0.05, 4, 4, generator(4)),
    "as many paths as times": call(2.0, 0.25, 0.05, 4, 5, generator(5)),
}
SEEDS = {f"seed {seed}": call(1.5, 0.5, 0.1, 6, 4, seed) for seed in (7, 8, 9)}
