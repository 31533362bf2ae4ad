# mistake: error_curve curves_in_the_other_order
# mistake: best_step last_of_the_best
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
    a = np.array([forward_difference(logistic_map, x0, h) for h in h_values])
    b = np.array([central_difference(logistic_map, x0, h) for h in h_values])
    return abs(b - right), abs(a - right)


def best_step(h_values, errors):
    if len(h_values) != len(errors) or len(errors) == 0:
        raise ValueError("lengths")
    best = None
    for h, e in zip(h_values, errors):
        if best is None or e <= best[1]:
            best = (h, e)
    return float(best[0])
