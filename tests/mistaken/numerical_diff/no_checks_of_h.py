# mistake: forward_difference forward_takes_any_step
# mistake: central_difference central_takes_any_step
# mistake: gradient gradient_takes_any_step
# mistake: error_curve none
import numpy as np


def forward_difference(f, x, h):
    return (f(x + h) - f(x)) / h


def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def gradient(f, x, h=1e-5):
    if np.ndim(x) != 1:
        raise ValueError("x")
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])


def logistic_map(x, depth=4):
    if depth < 1:
        raise ValueError("depth")
    for _ in range(depth - 1):
        x = 4 * x * (1 - x)
    return x


def logistic_map_derivative(x, depth=4):
    if depth < 1:
        raise ValueError("depth")
    d = 1.0
    for _ in range(depth - 1):
        d = d * 4 * (1 - 2 * x)
        x = 4 * x * (1 - x)
    return d


def error_curve(h_values, x0=0.2):
    d = logistic_map_derivative(x0)
    f0 = logistic_map(x0)
    a = np.array([abs((logistic_map(x0 + h) - f0) / h - d) for h in h_values])
    b = np.array([abs((logistic_map(x0 + h) - logistic_map(x0 - h)) / (2 * h) - d) for h in h_values])
    return a, b


def best_step(h_values, errors):
    if len(h_values) != len(errors) or len(errors) == 0:
        raise ValueError("lengths")
    errors = list(errors)
    return float(h_values[errors.index(min(errors))])
