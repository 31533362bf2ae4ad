"""Loops and lists, as one writes it from the formulas."""
import math

import numpy as np


def forward_difference(f, x, h):
    if not h > 0:
        raise ValueError("h must be positive")
    y0 = f(x)
    y1 = f(x + h)
    return (y1 - y0) / h


def central_difference(f, x, h):
    if not h > 0:
        raise ValueError("h must be positive")
    before = f(x - h)
    after = f(x + h)
    return (after - before) / 2 / h


def gradient(f, x, h=1e-5):
    if h <= 0:
        raise ValueError("h must be positive")
    x = np.array(x, dtype=float)
    if len(x.shape) != 1:
        raise ValueError("x must be a vector")
    answer = []
    for i in range(x.shape[0]):
        kept = x[i]
        x[i] = kept + h
        after = f(x)
        x[i] = kept - h
        before = f(x)
        x[i] = kept
        answer.append((after - before) / (2 * h))
    return np.array(answer)


def logistic_map(x, depth=4):
    if depth < 1:
        raise ValueError("depth")
    l = x
    m = 1
    while m < depth:
        l = 4 * l * (1 - l)
        m += 1
    return l


def logistic_map_derivative(x, depth=4):
    if depth < 1:
        raise ValueError("depth")
    l, d = x, 1.0
    for _ in range(1, depth):
        d = 4 * d * (1 - l) + 4 * l * (-d)
        l = 4 * l * (1 - l)
    return d


def error_curve(h_values, x0=0.2):
    right = logistic_map_derivative(x0, 4)
    forward, central = [], []
    for h in h_values:
        forward.append(math.fabs(forward_difference(lambda x: logistic_map(x, 4), x0, h) - right))
        central.append(math.fabs(central_difference(lambda x: logistic_map(x, 4), x0, h) - right))
    return np.array(forward), np.array(central)


def best_step(h_values, errors):
    if len(h_values) != len(errors) or len(h_values) < 1:
        raise ValueError("lengths")
    best = 0
    for i in range(1, len(errors)):
        if errors[i] < errors[best]:
            best = i
    return float(h_values[best])
