"""The polynomial of figure 2 and its cousins by the half-angle formula; arrays wherever possible."""
import numpy as np


def _positive(h):
    if np.any(np.asarray(h) <= 0):
        raise ValueError("steps must be above 0")


def forward_difference(f, x, h):
    _positive(h)
    return np.subtract(f(x + h), f(x)) / h


def central_difference(f, x, h):
    _positive(h)
    return 0.5 * np.subtract(f(x + h), f(x - h)) / h


def gradient(f, x, h=1e-5):
    _positive(h)
    x = np.asarray(x, float)
    if x.ndim != 1:
        raise ValueError(x.shape)
    moved = h * np.identity(x.size)
    return (np.array([f(row) for row in x + moved]) - np.array([f(row) for row in x - moved])) / (2 * h)


def logistic_map(x, depth=4):
    if depth < 1:
        raise ValueError(depth)
    return x if depth == 1 else 4 * logistic_map(x, depth - 1) * (1 - logistic_map(x, depth - 1))


def logistic_map_derivative(x, depth=4):
    """The product of the slopes of all steps."""
    if depth < 1:
        raise ValueError(depth)
    return float(np.prod([4 - 8 * logistic_map(x, m) for m in range(1, depth)]))


def error_curve(h_values, x0=0.2):
    h = np.array(h_values, dtype=float)
    _positive(h)
    f = logistic_map
    slope = logistic_map_derivative(x0)
    return abs((f(x0 + h) - f(x0)) / h - slope), abs((f(x0 + h) - f(x0 - h)) / (2 * h) - slope)


def best_step(h_values, errors):
    if len(h_values) != len(errors):
        raise ValueError("lengths differ")
    return float(np.asarray(h_values)[np.argmin(errors)])
