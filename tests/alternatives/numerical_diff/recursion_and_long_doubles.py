"""Recursion for the map, long doubles for the sums, sorting for the best step."""
import numpy as np


def forward_difference(f, x, h):
    if h <= 0:
        raise ValueError(f"bad step {h!r}")
    return float((np.longdouble(f(x + h)) - np.longdouble(f(x))) / np.longdouble(h))


def central_difference(f, x, h):
    if h <= 0:
        raise ValueError(f"bad step {h!r}")
    # the mean of the quotients ahead and back
    return (forward_difference(f, x, h) + (f(x) - f(x - h)) / h) / 2


def gradient(f, x, h=1e-5):
    if h <= 0:
        raise ValueError(f"bad step {h!r}")
    if np.ndim(x) != 1:
        raise ValueError("one axis, please")
    x = np.array(x, dtype=np.float64)
    answer = np.empty_like(x)
    for i, e in enumerate(np.eye(x.size)):
        answer[i] = (f(x + h * e) - f(x + -h * e)) / (2.0 * h)
    return answer


def logistic_map(x, depth=4):
    if depth < 1:
        raise ValueError("depth below 1")
    if depth == 1:
        return x
    last = logistic_map(x, depth - 1)
    return 4.0 * (last - last**2)


def logistic_map_derivative(x, depth=4):
    if depth < 1:
        raise ValueError("depth below 1")
    if depth == 1:
        return 1.0
    return logistic_map_derivative(x, depth - 1) * (4.0 - 8.0 * logistic_map(x, depth - 1))


def error_curve(h_values, x0=0.2):
    slope = logistic_map_derivative(x0)
    if min(h_values) <= 0:
        raise ValueError("bad step")
    forward = np.zeros(len(h_values))
    central = np.zeros(len(h_values))
    for place, h in enumerate(h_values):
        forward[place] = abs(forward_difference(logistic_map, x0, h) - slope)
        central[place] = abs((logistic_map(x0 + h) - logistic_map(x0 - h)) / (2 * h) - slope)
    return forward, central


def best_step(h_values, errors):
    if len(list(h_values)) != len(list(errors)) or not len(errors):
        raise ValueError("they do not fit")
    order = sorted(range(len(errors)), key=lambda i: errors[i])  # sorted keeps the order of equals
    return float(h_values[order[0]])
