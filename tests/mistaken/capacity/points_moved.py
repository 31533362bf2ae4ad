# mistake: is_linearly_separable none
# mistake: empirical_rademacher none
import itertools

import numpy as np


def dichotomies_1d_thresholds(n):
    return n + 1


def is_linearly_separable(points, labels):
    if points.ndim != 2 or points.shape[1] != 2 or labels.shape != (len(points),):
        raise ValueError("shape")
    if not np.all(np.isin(labels, [-1, 1])):
        raise ValueError("labels")
    points -= points[0].copy()
    diff = [p - q for p in points[labels == 1] for q in points[labels == -1]]
    if len(diff) == 0:
        return True
    for a in diff:
        ok = True
        for b in diff:
            cross = a[0] * b[1] - a[1] * b[0]
            if cross < 0 or (cross == 0 and a[0] * b[0] + a[1] * b[1] <= 0):
                ok = False
                break
        if ok:
            return True
    return False


def is_shattered_by_lines(points):
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError("shape")
    for labels in itertools.product([1, -1], repeat=len(points)):
        if not is_linearly_separable(points, np.array(labels)):
            return False
    return True


def is_shattered_by_discs(points):
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError("shape")
    if len(points) > 3:
        return False
    if len(np.unique(points, axis=0)) < len(points):
        return False
    if len(points) < 3:
        return True
    (ax, ay), (bx, by), (cx, cy) = points.tolist()
    return (bx - ax) * (cy - ay) != (by - ay) * (cx - ax)


def vc_dimension_on(points, shatters):
    for k in range(len(points), 0, -1):
        for rows in itertools.combinations(range(len(points)), k):
            if shatters(points[list(rows)]):
                return k
    return 0


def empirical_rademacher(predictions):
    if predictions.ndim != 2 or predictions.shape[1] > 20:
        raise ValueError("shape")
    if not np.all(np.isin(predictions, [-1, 1])):
        raise ValueError("labels")
    predictions *= -1  # sigma and -sigma are equally likely
    m, N = predictions.shape
    total = 0
    for sigma in itertools.product([1, -1], repeat=N):
        total += max(predictions.astype(int) @ np.array(sigma))
    return total / 2**N / N


def rademacher_of_all_labelings(n):
    if n > 20:
        raise ValueError("n")
    return 1.0
