"""Kirchberger's theorem: in the plane, two groups are separable if any four of the points are."""

from itertools import chain, combinations, product


class NotUsable(ValueError):
    pass


def orientation(a, b, c):
    value = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (value > 0) - (value < 0)


def between(a, b, c):
    """b on the segment from a to c"""
    if orientation(a, b, c):
        return False
    return (b[0] - a[0]) * (b[0] - c[0]) + (b[1] - a[1]) * (b[1] - c[1]) <= 0


def in_triangle(p, a, b, c):
    if orientation(a, b, c) == 0:
        return between(a, p, b) or between(b, p, c) or between(a, p, c)
    turns = {orientation(a, b, p), orientation(b, c, p), orientation(c, a, p)} - {0}
    return len(turns) <= 1


def cross(a, b, c, d):
    return orientation(a, b, c) * orientation(a, b, d) < 0 and orientation(c, d, a) * orientation(c, d, b) < 0


def clash(plus, minus):
    """Do the hulls of at most four points meet? By Radon: a point in a triangle, on a segment, or two that cross."""
    if len(plus) > len(minus):
        plus, minus = minus, plus
    if len(plus) == 1:
        p = plus[0]
        if len(minus) == 1:
            return p == minus[0]
        if len(minus) == 2:
            return between(minus[0], p, minus[1])
        return in_triangle(p, *minus)
    (a, b), (c, d) = plus, minus
    return cross(a, b, c, d) or between(c, a, d) or between(c, b, d) or between(a, c, b) or between(a, d, b)


def separable(plus, minus):
    for size in (2, 3, 4):
        for k in range(1, size):
            for some, others in product(combinations(plus, k), combinations(minus, size - k)):
                if clash(some, others):
                    return False
    return True


def rows_of(points):
    if len(points.shape) != 2 or points.shape[1] != 2:
        raise NotUsable(points.shape)
    return [tuple(row) for row in points.tolist()]


def dichotomies_1d_thresholds(n):
    return sum(1 for _ in range(-1, n))


def is_linearly_separable(points, labels):
    points = rows_of(points)
    if labels.shape != (len(points),):
        raise NotUsable(labels.shape)
    groups = {1: [], -1: []}
    for point, label in zip(points, labels.tolist()):
        try:
            groups[label].append(point)
        except KeyError:
            raise NotUsable(label) from None
    return separable(groups[1], groups[-1])


def is_shattered_by_lines(points):
    points = rows_of(points)
    for k in range(len(points) + 1):
        for chosen in combinations(range(len(points)), k):
            plus = [points[i] for i in chosen]
            minus = [points[i] for i in range(len(points)) if i not in chosen]
            if not separable(plus, minus):
                return False
    return True


is_shattered_by_discs = is_shattered_by_lines  # two discs, one for each half of the points, leave room for a line


def vc_dimension_on(points, shatters):
    known = [()]
    size = -1
    while known:
        size += 1
        # only what adds a point to a shattered part can be shattered
        larger = {(*part, i) for part in known for i in range(part[-1] + 1 if part else 0, len(points))}
        known = [part for part in sorted(larger) if shatters(points[list(part)])]
    return size


def empirical_rademacher(predictions):
    if predictions.ndim != 2 or predictions.shape[-1] > 20:
        raise NotUsable(predictions.shape)
    rows = predictions.tolist()
    if any(x * x != 1 or x != round(x) for x in chain(*rows)):
        raise NotUsable("a label")
    rows = {tuple(row) for row in rows}
    n = predictions.shape[-1]
    mean = 0.0
    for sigma in product((1, -1), repeat=n):
        # N minus twice the number of disagreements
        mean += max(n - 2 * sum(s != h for s, h in zip(sigma, row)) for row in rows)
    return mean / 2**n / n


def rademacher_of_all_labelings(n):
    if n > 20:
        raise NotUsable(n)
    return 1  # whatever sigma is, some model agrees with it
