# mistake: logistic_map any_depth
# mistake: logistic_map_derivative derivative_of_any_depth
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
    if h <= 0 or len(np.shape(x)) != 1:
        raise ValueError("h or x")
    out = np.zeros(len(x))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        out[i] = (f(x + e) - f(x - e)) / (2 * h)
    return out


def logistic_map(x, depth=4):
    for _ in range(depth - 1):
        x = 4 * x * (1 - x)
    return x


def logistic_map_derivative(x, depth=4):
    d = 1.0
    for _ in range(depth - 1):
        d, x = d * 4 * (1 - 2 * x), 4 * x * (1 - x)
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
