"""Numerical differentiation, and the error that it makes (section 1.2, eqs 11-14, fig. 2)."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray


def forward_difference(f: Callable[[float], float], x: float, h: float) -> float:
    """Eq. 11. Raises ValueError if h <= 0."""
    if h <= 0:
        raise ValueError(f"the step must be above 0, got {h}")
    return (f(x + h) - f(x)) / h


def central_difference(f: Callable[[float], float], x: float, h: float) -> float:
    """Eq. 13. Raises ValueError if h <= 0."""
    if h <= 0:
        raise ValueError(f"the step must be above 0, got {h}")
    return (f(x + h) - f(x - h)) / (2 * h)


def gradient(f: Callable[[NDArray[np.float64]], float], x: NDArray[np.float64], h: float = 1e-5) -> NDArray[np.float64]:
    """Eq. 13 in the direction of every unit vector e_i. Raises ValueError if h <= 0 or x is not one-dimensional."""
    if h <= 0 or x.ndim != 1:
        raise ValueError(f"a step above 0 and a vector are needed, got {h} and the shape {x.shape}")
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])


def logistic_map(x: float, depth: int = 4) -> float:
    """l_depth. Raises ValueError if depth < 1."""
    return _with_derivative(x, depth)[0]


def logistic_map_derivative(x: float, depth: int = 4) -> float:
    """The derivative of l_depth. Raises ValueError if depth < 1."""
    return _with_derivative(x, depth)[1]


def _with_derivative(x: float, depth: int) -> tuple[float, float]:
    """l_depth and its derivative, which is carried along."""
    if depth < 1:
        raise ValueError(f"the depth must be at least 1, got {depth}")
    value, slope = x, 1.0
    for _ in range(depth - 1):
        value, slope = 4 * value * (1 - value), 4 * slope * (1 - 2 * value)
    return value, slope


def error_curve(h_values: Sequence[float], x0: float = 0.2) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Absolute errors of both quotients for every step. Raises ValueError if any step is <= 0."""
    slope = logistic_map_derivative(x0)
    forward = [forward_difference(logistic_map, x0, h) - slope for h in h_values]
    central = [central_difference(logistic_map, x0, h) - slope for h in h_values]
    return np.abs(forward), np.abs(central)


def best_step(h_values: Sequence[float], errors: Sequence[float]) -> float:
    """The first step with the smallest error. Raises ValueError: different lengths, or nothing to choose from."""
    if np.shape(h_values) != np.shape(errors):
        raise ValueError(f"there are {len(h_values)} steps and {len(errors)} errors")
    return float(h_values[int(np.argmin(errors))])
