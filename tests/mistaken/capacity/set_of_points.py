# mistake: is_shattered_by_lines lines_without_repeats
import itertools

import numpy as np


def dichotomies_1d_thresholds(n):
    return n + 1


def _check_points(points):
    if len(np.shape(points)) != 2 or np.shape(points)[1] != 2:
        raise ValueError("not points of the plane")


def _separates(points, labels):
    plus = [p for p, s in zip(points, labels) if s == 1]
    minus = [p for p, s in zip(points, labels) if s == -1]
    if not plus or not minus:
        return True
    # slopes at which the order of two points changes, and directions between them
    angles = []
    for a in points:
        for b in points:
            if tuple(a) != tuple(b):
                angles.append(np.arctan2(b[1] - a[1], b[0] - a[0]))
    angles = sorted(set(np.round(angles, 12)))
    if not angles:
        return False
    angles.append(angles[0] + 2 * np.pi)
    for first, second in zip(angles, angles[1:]):
        w = np.array([-np.sin((first + second) / 2), np.cos((first + second) / 2)])
        if min(np.dot(w, p) for p in plus) > max(np.dot(w, p) for p in minus) + 1e-9:
            return True
    return False


def is_linearly_separable(points, labels):
    _check_points(points)
    if np.shape(labels) != (len(points),):
        raise ValueError("one label for each point please")
    if any(s != 1 and s != -1 for s in labels):
        raise ValueError("only +1 and -1 please")
    return _separates(points, labels)


def is_shattered_by_lines(points):
    _check_points(points)
    points = [np.array(p) for p in {tuple(p) for p in points}]
    return all(_separates(points, labels) for labels in itertools.product((-1, 1), repeat=len(points)))


def is_shattered_by_discs(points):
    return is_shattered_by_lines(points)


def vc_dimension_on(points, shatters):
    d = 0
    while d < len(points):
        if not any(shatters(np.array(some)) for some in itertools.combinations(points, d + 1)):
            break
        d += 1
    return d


def empirical_rademacher(predictions):
    if len(np.shape(predictions)) != 2:
        raise ValueError("a matrix please")
    if len(predictions[0]) > 20:
        raise ValueError("20 points at most please")
    if any(s != 1 and s != -1 for row in predictions for s in row):
        raise ValueError("only +1 and -1 please")
    sigmas = list(itertools.product((-1, 1), repeat=len(predictions[0])))
    sups = [max(np.mean(np.multiply(sigma, row)) for row in np.unique(predictions, axis=0)) for sigma in sigmas]
    return sum(sups) / len(sups)


def rademacher_of_all_labelings(n):
    if n > 20:
        raise ValueError("20 points at most please")
    return 1.0
