"""Everything by definition: linear inequalities, solved exactly by eliminating one unknown after the other."""

from fractions import Fraction
from itertools import combinations, product


def solvable(rows, unknowns):
    """Is there a w with row . w > 0 for all rows?"""
    for i in range(unknowns):
        above = [row for row in rows if row[i] > 0]
        below = [row for row in rows if row[i] < 0]
        rest = [row for row in rows if row[i] == 0]
        for a in above:
            for b in below:
                rest.append([p * -b[i] + q * a[i] for p, q in zip(a, b)])
        # parallel rows say the same
        rows = []
        seen = set()
        for row in rest:
            size = sum(abs(x) for x in row)
            key = tuple(x / size for x in row) if size else None
            if key not in seen:
                seen.add(key)
                rows.append(row)
    return len(rows) == 0


def read(points):
    if getattr(points, "ndim", None) != 2 or points.shape[1] != 2:
        raise ValueError("points")
    return [[Fraction(x) for x in row] for row in points.tolist()]


def line_exists(points, labels):
    return solvable([[s * x, s * y, Fraction(s)] for (x, y), s in zip(points, labels)], 3)


def disc_exists(points, labels):
    # u x + v y + k > t (x^2 + y^2) inside, < outside, and t > 0
    rows = [[s * x, s * y, Fraction(s), -s * (x * x + y * y)] for (x, y), s in zip(points, labels)]
    return solvable(rows + [[Fraction(0), Fraction(0), Fraction(0), Fraction(1)]], 4)


def dichotomies_1d_thresholds(n):
    thresholds = [k + Fraction(1, 2) for k in range(n + 1)]
    return len({tuple(1 if x > t else -1 for x in range(1, n + 1)) for t in thresholds})


def is_linearly_separable(points, labels):
    points = read(points)
    if labels.shape != (len(points),):
        raise ValueError("labels")
    labels = labels.tolist()
    for label in labels:
        if label != 1 and label != -1:
            raise ValueError(f"label {label}")
    return line_exists(points, [int(label) for label in labels])


def is_shattered_by_lines(points):
    points = read(points)
    return all(line_exists(points, labels) for labels in product([1, -1], repeat=len(points)))


def is_shattered_by_discs(points):
    points = read(points)
    return all(disc_exists(points, labels) for labels in product([1, -1], repeat=len(points)))


def vc_dimension_on(points, shatters):
    for k in range(len(points), 0, -1):
        for chosen in combinations(range(len(points)), k):
            if shatters(points[list(chosen)]):
                return k
    return 0


def empirical_rademacher(predictions):
    if predictions.ndim != 2:
        raise ValueError("not a matrix")
    rows = [[int(x) if x in (1, -1) else None for x in row] for row in predictions.tolist()]
    if any(x is None for row in rows for x in row):
        raise ValueError("not a label")
    n = len(rows[0])
    if n > 20:
        raise ValueError("too long")
    total = sum(max(sum(a * b for a, b in zip(sigma, row)) for row in rows) for sigma in product([1, -1], repeat=n))
    return float(Fraction(total, n * 2**n))


def rademacher_of_all_labelings(n):
    if n > 20:
        raise ValueError("too long")
    return 1.0
