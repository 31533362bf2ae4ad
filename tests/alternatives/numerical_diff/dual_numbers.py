"""The derivative of the map by a small class that carries it along; the rest by one shared function."""
from dataclasses import dataclass

import numpy as np


@dataclass
class WithSlope:
    value: float
    slope: float

    def step(self):
        return WithSlope(4 * self.value * (1 - self.value), 4 * self.slope * (1 - self.value) - 4 * self.value * self.slope)


def quotient(f, low, high, distance):
    if distance <= 0:
        raise ValueError("no step")
    return (f(high) - f(low)) / distance


def forward_difference(f, x, h):
    return quotient(f, x, x + h, h)


def central_difference(f, x, h):
    return quotient(f, x - h, x + h, h + h)


def gradient(f, x, h=1e-5):
    point = np.asarray(x)
    if point.ndim != 1:
        raise ValueError("not a vector")
    if h <= 0:
        raise ValueError("no step")

    def along(i):
        def on_the_line(t):
            moved = [float(one) for one in point]
            moved[i] = t
            return f(np.array(moved))

        return on_the_line

    return np.array([central_difference(along(i), float(point[i]), h) for i in range(len(point))])


def _iterate(x, depth):
    if depth <= 0:
        raise ValueError("depth")
    now = WithSlope(x, 1.0)
    for _ in range(depth - 1):
        now = now.step()
    return now


def logistic_map(x, depth=4):
    return _iterate(x, depth).value


def logistic_map_derivative(x, depth=4):
    return _iterate(x, depth).slope


def error_curve(h_values, x0=0.2):
    slope = logistic_map_derivative(x0)
    errors = [
        (abs(forward_difference(logistic_map, x0, h) - slope), abs(central_difference(logistic_map, x0, h) - slope))
        for h in h_values
    ]
    first, second = zip(*errors)
    return np.array(first), np.array(second)


def best_step(h_values, errors):
    pairs = list(zip(errors, h_values, strict=True))
    return float(min(pairs, key=lambda pair: pair[0])[1])
