# mistake: is_shattered_by_lines none
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
    points = np.asarray(points, dtype=float)
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError("points must be (N, 2)")
    if len(points) > 3:
        return False
    gaps = [np.linalg.norm(a - b) for a, b in itertools.combinations(points, 2)]
    if any(gap < 1e-9 for gap in gaps):
        return False
    if len(points) < 3:
        return True
    longest = max(gaps)
    # three in a row: the longest side is as long as both others
    return bool(sum(gaps) - 2 * longest > 0.01)


def disc_exists(points, labels):
    """A centre c that is nearer to all +1 than to all -1: 2c . (p - q) > |p|^2 - |q|^2, by elimination"""
    rows = [[0, 0, 1]]
    for (x1, y1), l1 in zip(points.tolist(), labels):
        for (x2, y2), l2 in zip(points.tolist(), labels):
            if l1 == 1 and l2 == -1:
                rows.append([int(x1 - x2), int(y1 - y2), int(x2**2 + y2**2 - x1**2 - y1**2)])
    for _ in range(2):
        up = [r for r in rows if r[0] > 0]
        down = [r for r in rows if r[0] < 0]
        rows = [r[1:] for r in rows if r[0] == 0]
        rows += [[u[0] * d - v[0] * e for e, d in zip(u[1:], v[1:])] for u in up for v in down]
    return all(r[0] > 0 for r in rows)


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
