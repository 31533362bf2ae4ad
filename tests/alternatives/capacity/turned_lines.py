"""NumPy: every line through two points, turned a little about one of them; discs by lifting to a paraboloid."""

import numpy as np


class Enumerator:
    def __init__(self, n):
        self.signs = 2 * ((np.arange(2**n)[:, None] >> np.arange(n)) & 1) - 1


def as_plane(points):
    points = np.asarray(points, dtype=np.longdouble)
    if points.ndim != 2:
        raise ValueError("points has to be two-dimensional")
    n, d = points.shape
    if d != 2:
        raise ValueError("points has to have two columns")
    return points


def line_labelings(points):
    """All rows of labels, as a set of tuples, that lines produce."""
    n = len(points)
    found = {(1,) * n, (-1,) * n}
    directions = [b - a for a in points for b in points if (a != b).any()]
    for dx, dy in directions:
        # along this direction, then a tiny bit turned, either way
        across = points @ np.array([-dy, dx])
        along = points @ np.array([dx, dy])
        for tilt in (1, -1):
            order = sorted({(float(a), tilt * float(b)) for a, b in zip(across, along)})
            keys = [(float(a), tilt * float(b)) for a, b in zip(across, along)]
            for cut in order:
                row = tuple(1 if key > cut else -1 for key in keys)
                found.add(row)
                found.add(tuple(-label for label in row))
    return found


def disc_labelings(points):
    """Lift (x, y) to (x, y, x^2 + y^2): discs are the half-spaces below planes that are not upright."""
    lifted = np.column_stack([points, (points**2).sum(axis=1)])
    return {row for row in map(tuple, Enumerator(len(points)).signs.tolist()) if below_a_plane(lifted, np.array(row))}


def below_a_plane(lifted, row):
    down = np.array([[0, 0, -1]], dtype=np.longdouble)
    differences = (lifted[row == 1][:, None] - lifted[row == -1][None]).reshape(-1, 3)
    rows = np.concatenate([differences, down])
    if (np.abs(rows).sum(axis=1) == 0).any():
        return False
    return separable_from_zero([list(map(int, r)) for r in rows], 3)


def separable_from_zero(rows, d):
    """Is there a w with w . row > 0 for all rows? By induction on the dimension, on the plane that is orthogonal to one
    row: w may be turned until the first row is tight, unless that row decides alone."""
    if d == 1:
        return all(r[0] > 0 for r in rows) or all(r[0] < 0 for r in rows)
    for i, tight in enumerate(rows):
        # w almost orthogonal to `tight`, but a bit on its side: project the others along it
        length = sum(x * x for x in tight)
        if length == 0:
            return False
        projected = []
        for r in rows:
            factor = sum(x * y for x, y in zip(r, tight))
            p = [length * x - factor * y for x, y in zip(r, tight)]
            if any(p):
                projected.append(p)
            elif factor < 0:
                return False
        if not projected or separable_in_plane(projected, tight):
            return True
    return False


def separable_in_plane(rows, normal):
    """Rows orthogonal to normal, d = 3: one of them has all others within half a turn."""

    def det(a, b, c):
        return (
            a[0] * (b[1] * c[2] - b[2] * c[1])
            - a[1] * (b[0] * c[2] - b[2] * c[0])
            + a[2] * (b[0] * c[1] - b[1] * c[0])
        )

    def dot(a, b):
        return sum(x * y for x, y in zip(a, b))

    return any(
        all(det(a, b, normal) > 0 or (det(a, b, normal) == 0 and dot(a, b) > 0) for b in rows) for a in rows
    )


def dichotomies_1d_thresholds(n):
    x = np.arange(n)
    t = np.arange(n + 1) - 0.5
    return np.unique(np.where(x > t[:, None], 1, -1), axis=0).shape[0]


def is_linearly_separable(points, labels):
    points = as_plane(points)
    labels = np.asarray(labels)
    if labels.ndim != 1 or len(labels) != len(points):
        raise ValueError("labels has to have one label a point")
    if not np.array_equal(labels**2, np.ones(len(labels))):
        raise ValueError("labels has to hold 1 and -1")
    return tuple(labels.astype(int).tolist()) in line_labelings(points)


def is_shattered_by_lines(points):
    return np.equal(len(line_labelings(as_plane(points))), 2 ** len(points))


def is_shattered_by_discs(points):
    return np.equal(len(disc_labelings(as_plane(points))), 2 ** len(points))


def vc_dimension_on(points, shatters):
    rows = Enumerator(len(points)).signs > 0
    sizes = [row.sum() for row in rows if row.any() and shatters(points[row])]
    return np.int64(max(sizes, default=0))


def empirical_rademacher(predictions):
    if np.ndim(predictions) != 2:
        raise ValueError("predictions has to be a matrix")
    m, n = predictions.shape
    if n > 20:
        raise ValueError("2^N is too large")
    if ((predictions != 1) & (predictions != -1)).any():
        raise ValueError("predictions has to hold 1 and -1")
    return np.einsum("sn,mn->sm", Enumerator(n).signs, predictions.astype(int)).max(axis=1).mean() / np.float64(n)


def rademacher_of_all_labelings(n):
    if n > 20:
        raise ValueError("2^n is too large")
    return empirical_rademacher(Enumerator(n).signs)
