# mistake: is_shattered_by_discs discs_two_at_most
import itertools

import numpy as np


def dichotomies_1d_thresholds(n):
    rows = set()
    for k in range(n + 1):
        rows.add((-1,) * k + (1,) * (n - k))
    return len(rows)


def direction_exists(rows):
    """w . row > 0 for all rows; the candidates are almost perpendicular to a row"""
    if not rows:
        return True
    for x, y in rows:
        for turn in (10000, -10000):
            wx, wy = x - turn * y, y + turn * x
            if all(wx * a + wy * b > 0 for a, b in rows):
                return True
    return False


def is_linearly_separable(points, labels):
    points, labels = np.asarray(points), np.asarray(labels)
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError("points must be (N, 2)")
    if labels.ndim != 1 or len(labels) != len(points):
        raise ValueError("labels must be (N,)")
    for label in labels:
        if label not in (1, -1):
            raise ValueError("labels must be 1 or -1")
    rows = []
    for (x1, y1), l1 in zip(points.tolist(), labels):
        for (x2, y2), l2 in zip(points.tolist(), labels):
            if l1 == 1 and l2 == -1:
                rows.append((x1 - x2, y1 - y2))
    return direction_exists(rows)


def is_shattered_by_lines(points):
    points = np.asarray(points)
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError("points must be (N, 2)")
    n = len(points)
    count = 0
    for number in range(2**n):
        labels = [1 if number >> i & 1 else -1 for i in range(n)]
        count += is_linearly_separable(points, labels)
    return count == 2**n


def disc_exists(points, labels):
    """Centre on one of the points, radius up to the next"""
    if all(label == -1 for label in labels):
        return True
    for centre in points:
        distances = [float(np.sum((p - centre) ** 2)) for p in points]
        inside = [d for d, label in zip(distances, labels) if label == 1]
        outside = [d for d, label in zip(distances, labels) if label == -1]
        if not outside or max(inside) < min(outside):
            return True
    return False


def is_shattered_by_discs(points):
    points = np.asarray(points)
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError("points must be (N, 2)")
    n = len(points)
    return all(disc_exists(points, [1 if k >> i & 1 else -1 for i in range(n)]) for k in range(2**n))


def vc_dimension_on(points, shatters):
    best = 0
    n = len(points)
    for number in range(1, 2**n):
        rows = [i for i in range(n) if number >> i & 1]
        if len(rows) > best and shatters(points[rows]):
            best = len(rows)
    return best


def empirical_rademacher(predictions):
    predictions = np.asarray(predictions)
    if predictions.ndim != 2:
        raise ValueError("predictions must be (m, N)")
    n = predictions.shape[1]
    if n > 20:
        raise ValueError("N must be at most 20")
    for value in predictions.flatten():
        if value not in (1, -1):
            raise ValueError("predictions must be 1 or -1")
    best = []
    for number in range(2**n):
        sigma = np.array([1 if number >> i & 1 else -1 for i in range(n)])
        best.append(np.max(np.dot(predictions, sigma)) / n)
    return np.mean(best)


def rademacher_of_all_labelings(n):
    if n > 20:
        raise ValueError("n must be at most 20")
    return empirical_rademacher(np.array(list(itertools.product((1, -1), repeat=n))))
