# mistake: is_linearly_separable nearer_to_the_own_mean
import itertools

import numpy as np


def dichotomies_1d_thresholds(n):
    return n + 1


def _check_points(points):
    if len(np.shape(points)) != 2 or np.shape(points)[1] != 2:
        raise ValueError("not points of the plane")


def is_linearly_separable(points, labels):
    _check_points(points)
    if np.shape(labels) != (len(points),):
        raise ValueError("one label for each point please")
    if any(s != 1 and s != -1 for s in labels):
        raise ValueError("only +1 and -1 please")
    plus = [p for p, s in zip(points, labels) if s == 1]
    minus = [p for p, s in zip(points, labels) if s == -1]
    if not plus or not minus:
        return True
    a, b = np.mean(plus, axis=0), np.mean(minus, axis=0)
    w = a - b
    middle = np.dot(w, (a + b) / 2)
    return bool(all(np.dot(w, p) > middle + 1e-9 for p in plus) and all(np.dot(w, p) < middle - 1e-9 for p in minus))


def is_shattered_by_lines(points):
    return is_shattered_by_discs(points)


def is_shattered_by_discs(points):
    _check_points(points)
    if len(points) == 3:
        return bool(np.linalg.matrix_rank(points - points[0]) == 2)
    return len(points) == 1 or (len(points) == 2 and tuple(points[0]) != tuple(points[1]))


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
