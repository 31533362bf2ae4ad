# mistake: gradient gradient_moves_everything
import numpy as np


def forward_difference(f, x, h):
    if h <= 0:
        raise ValueError("h")
    return (f(x + h) - f(x)) / h


def central_difference(f, x, h):
    if h <= 0:
        raise ValueError("h")
    return (f(x + h) - f(x - h)) / (2 * h)


def gradient(f, x, h=1e-5):
    if h <= 0 or np.ndim(x) != 1:
        raise ValueError("h")
    result = np.zeros(len(x))
    for i in range(len(x)):
        result[i] = (f(x + h) - f(x - h)) / (2 * h)
    return result


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
    right = logistic_map_derivative(x0)
    forward = [abs(forward_difference(logistic_map, x0, h) - right) for h in h_values]
    central = [abs(central_difference(logistic_map, x0, h) - right) for h in h_values]
    return np.array(forward), np.array(central)


def best_step(h_values, errors):
    if len(h_values) != len(errors) or len(errors) == 0:
        raise ValueError("lengths")
    errors = list(errors)
    return float(h_values[errors.index(min(errors))])
