"""Two groups are separable if and only if their convex hulls have nothing in common."""

import itertools
import math

import numpy as np


def turn(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def hull(points):
    points = sorted(set(points))
    if len(points) <= 2:
        return points
    lower, upper = [], []
    for chain, order in ((lower, points), (upper, points[::-1])):
        for p in order:
            while len(chain) >= 2 and turn(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
    return lower[:-1] + upper[:-1]


def sides(corners):
    if len(corners) == 1:
        return [(corners[0], corners[0])]
    return list(zip(corners, corners[1:] + corners[:1]))


def on_segment(p, a, b):
    return (
        turn(a, b, p) == 0
        and min(a[0], b[0]) <= p[0] <= max(a[0], b[0])
        and min(a[1], b[1]) <= p[1] <= max(a[1], b[1])
    )


def meet(a, b, c, d):
    if on_segment(a, c, d) or on_segment(b, c, d) or on_segment(c, a, b) or on_segment(d, a, b):
        return True
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def inside(p, corners):
    return len(corners) > 2 and all(turn(a, b, p) >= 0 for a, b in sides(corners))


def planar(points):
    points = np.array(points)
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError("I need points of the plane")
    return [(int(x), int(y)) for x, y in points]


def dichotomies_1d_thresholds(n):
    # one more for every point that t passes
    return 1 if n == 0 else 1 + dichotomies_1d_thresholds(n - 1)


def is_linearly_separable(points, labels):
    points = planar(points)
    labels = np.array(labels)
    if labels.shape != (len(points),) or not set(labels.tolist()) <= {1, -1}:
        raise ValueError("I need 1 or -1 for each point")
    plus = hull([p for p, label in zip(points, labels) if label == 1])
    minus = hull([p for p, label in zip(points, labels) if label == -1])
    if not plus or not minus:
        return True
    if inside(plus[0], minus) or inside(minus[0], plus):
        return False
    return not any(meet(*one, *other) for one in sides(plus) for other in sides(minus))


def is_shattered_by_lines(points):
    points = np.array(planar(points))
    for labels in itertools.product((1, -1), repeat=len(points)):
        if not is_linearly_separable(points, np.array(labels)):
            return False
    return True


def is_shattered_by_discs(points):
    # Of four points, either one is in the hull of the rest, or both pairs of opposite corners would need discs
    # that cross four times. Of three in a row, the ends can't be without the middle.
    points = planar(points)
    if len(points) > 3 or len(set(points)) < len(points):
        return False
    return len(points) < 3 or turn(*points) != 0


def vc_dimension_on(points, shatters):
    best = 0
    for mask in range(1, 1 << len(points)):
        chosen = np.array([bool(mask >> i & 1) for i in range(len(points))])
        if chosen.sum() > best and shatters(points[chosen]):
            best = int(chosen.sum())
    return best


def empirical_rademacher(predictions):
    predictions = np.array(predictions)
    if predictions.ndim != 2 or predictions.shape[1] > 20 or (abs(predictions) != 1).any():
        raise ValueError("I need a matrix of 1 and -1 with at most 20 columns")

    def best(sums, columns):
        """The mean of the largest sum, over the signs that are left."""
        if not columns:
            return max(sums)
        column, rest = columns[0], columns[1:]
        plus = [a + b for a, b in zip(sums, column)]
        minus = [a - b for a, b in zip(sums, column)]
        return (best(plus, rest) + best(minus, rest)) / 2

    columns = predictions.T.tolist()
    return best([0] * len(predictions), columns) / len(columns)


def rademacher_of_all_labelings(n):
    if n > 20:
        raise ValueError("too many")
    # the agreements of sigma with itself
    return math.fsum(s * s for s in (1,) * n) / n
