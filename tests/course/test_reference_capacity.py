"""reference.capacity against enumeration, exact linear inequalities and closed forms."""

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest

from reference import capacity

GRID = [(x, y) for x in range(4) for y in range(3)]


def solvable(rows: list[list[Fraction]]) -> bool:
    """Whether some w has row . w > 0 for every row: Fourier and Motzkin's elimination, in fractions."""
    for _ in range(len(rows[0])):
        above = [row for row in rows if row[0] > 0]
        below = [row for row in rows if row[0] < 0]
        sums = [[p / a[0] - q / b[0] for p, q in zip(a, b, strict=True)] for a in above for b in below]
        rows = [row[1:] for row in [row for row in rows if row[0] == 0] + sums]
    return not rows  # without unknowns, 0 > 0 is asked of each row that is left


def line_exists(points, labels) -> bool:
    """label (a x + b y + c) > 0 for every point."""
    return solvable(
        [[Fraction(int(s * value)) for value in (x, y, 1)] for (x, y), s in zip(points, labels, strict=True)]
    )


def disc_exists(points, labels) -> bool:
    """label (a x + b y + c - t (x^2 + y^2)) > 0 for every point, and t > 0: divided by t, a circle's equation."""
    rows = [[s * value for value in (x, y, 1, -(x * x + y * y))] for (x, y), s in zip(points, labels, strict=True)]
    return solvable([[Fraction(int(value)) for value in row] for row in [*rows, (0, 0, 0, 1)]])


def all_labelings(n):
    return itertools.product((1, -1), repeat=n)


def in_a_row(a, b, c) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) == (b[1] - a[1]) * (c[0] - a[0])


def random_points(seed, n, most=3):
    return np.random.default_rng(seed).integers(-most, most + 1, (n, 2)).astype(float)


# -- thresholds


@pytest.mark.parametrize("n", range(1, 13))
def test_thresholds_by_enumeration(n):
    x = np.sort(np.random.default_rng(n).normal(size=n))
    everywhere = np.concatenate([[x[0] - 1], x, (x[1:] + x[:-1]) / 2, [x[-1] + 1]])
    rows = {tuple(np.where(x > t, 1, -1)) for t in everywhere}
    assert capacity.dichotomies_1d_thresholds(n) == len(rows)


# -- lines


@pytest.mark.parametrize("n", range(1, 8))
def test_separability_of_small_sets_by_elimination(n):
    """Points of a small grid, so that rows, repeated points and points on edges are frequent."""
    for seed in range(60):
        points = random_points((n, seed), n, most=2 if seed % 2 else 20)
        labels = np.random.default_rng(seed).choice([-1, 1], n)
        assert capacity.is_linearly_separable(points, labels) == line_exists(points, labels), (points, labels)


@pytest.mark.parametrize("seed", range(20))
def test_what_a_line_separates_is_separable(seed):
    rng = np.random.default_rng(seed)
    points = rng.integers(-20, 21, (20, 2))
    normal = rng.integers(-9, 10, 2)
    labels = np.where(2 * points @ normal > 2 * rng.integers(-90, 90) + 1, 1, -1)
    assert capacity.is_linearly_separable(points, labels)
    # a point between two of the other label, on their line: Radon
    ends = 2 * points[0] - points[1], points[1]
    spoilt = np.array([*points, *ends, points[0]])
    assert not capacity.is_linearly_separable(spoilt, np.array([*labels, 1, 1, -1]))


def test_a_narrow_gap_is_found_whatever_its_direction():
    for x, y in itertools.product(range(1, 20), repeat=2):
        if math.gcd(x, y) == 1 and x > 1:
            # the lattice point that is nearest to the line through 0 and (x, y), between them
            near = next((a, b) for a in range(1, x) for b in range(y + 1) if x * b - y * a == 1)
            points = np.array([[0, 0], [x, y], near])
            assert capacity.is_linearly_separable(points, np.array([1, 1, -1]))
            assert not capacity.is_linearly_separable(np.array([[0, 0], [2 * x, 2 * y], [x, y]]), np.array([1, 1, -1]))


def test_three_points_are_shattered_by_lines_unless_they_are_in_a_row():
    for chosen in itertools.product(GRID, repeat=3):
        assert capacity.is_shattered_by_lines(np.array(chosen)) == (not in_a_row(*chosen))


def test_four_points_are_never_shattered_by_lines():
    """Radon: two of them have a segment across that of the others, or one is in the triangle of the rest."""
    for chosen in itertools.combinations_with_replacement(GRID, 4):
        assert not capacity.is_shattered_by_lines(np.array(chosen))


# -- discs


@pytest.mark.parametrize("n", range(1, 6))
def test_discs_by_their_definition(n):
    """Every labeling on its own, by the circle's equation: nothing of the theorem that the reference relies on."""
    for seed in range(40):
        points = random_points((n, seed), n, most=2 if seed % 2 else 20)
        assert capacity.is_shattered_by_discs(points) == all(disc_exists(points, row) for row in all_labelings(n))


def test_discs_shatter_three_points_and_no_four():
    corners = np.array([[0, 0], [3, 0], [1, 2]])
    assert capacity.is_shattered_by_discs(corners)
    assert not capacity.is_shattered_by_discs(np.array([[0, 0], [2, 2], [3, 3]]))
    for chosen in itertools.combinations(GRID, 4):
        assert not capacity.is_shattered_by_discs(np.array(chosen))


def test_inside_and_outside_are_different_classes():
    """On a row + - + has no disc and - + - has one, so that discs with both sides would shatter it."""
    row = [(0, 0), (1, 1), (3, 3)]
    assert not disc_exists(row, (1, -1, 1))
    assert disc_exists(row, (-1, 1, -1))


# -- VC dimension


def intervals_shatter(points):
    rows = {tuple((points[:, 0] >= a) & (points[:, 0] <= b)) for a in range(-1, 12) for b in range(-1, 12)}
    return len(rows) == 2 ** len(points)


def rectangles_shatter(points):
    bounds = list(itertools.combinations(np.arange(-0.5, 5), 2))
    inside = [[(points[:, axis] > a) & (points[:, axis] < b) for a, b in bounds] for axis in range(2)]
    return len({tuple(p & q) for p in inside[0] for q in inside[1]}) == 2 ** len(points)


def test_vc_dimensions_of_known_classes():
    plane = np.array([[2, 0], [0, 1], [4, 2], [1, 4], [2, 2], [3, 3]])
    assert capacity.vc_dimension_on(plane, capacity.is_shattered_by_lines) == 3
    assert capacity.vc_dimension_on(plane, capacity.is_shattered_by_discs) == 3
    assert capacity.vc_dimension_on(plane, rectangles_shatter) == 4
    line = np.array([[5], [1], [9], [4]])
    assert capacity.vc_dimension_on(line, intervals_shatter) == 2
    assert capacity.vc_dimension_on(line, lambda some: len(some) + 1 == 2 ** len(some)) == 1  # thresholds
    assert capacity.vc_dimension_on(np.array([[1, 1], [2, 2], [4, 4]]), capacity.is_shattered_by_lines) == 2
    assert capacity.vc_dimension_on(line, lambda _some: True) == 4
    assert capacity.vc_dimension_on(line, lambda _some: False) == 0


# -- Rademacher complexity


def test_rademacher_of_equations_27_and_28():
    assert capacity.empirical_rademacher(np.array([[1, 1]])) == 0
    assert capacity.empirical_rademacher(np.array([[1, 1], [-1, -1]])) == 0.5


@pytest.mark.parametrize("n", range(1, 17))
def test_rademacher_of_a_row_and_its_opposite_is_the_mean_distance_of_a_random_walk(n):
    """E|S_n| = n C(n-1, floor((n-1)/2)) / 2^(n-1)."""
    row = np.random.default_rng(n).choice([-1, 1], n)
    walk = Fraction(math.comb(n - 1, (n - 1) // 2), 2 ** (n - 1))
    assert capacity.empirical_rademacher(np.array([row, -row])) == pytest.approx(float(walk), rel=1e-14)
    assert capacity.empirical_rademacher(row[None]) == 0


@pytest.mark.parametrize("n", range(1, 9))
def test_rademacher_of_everything_is_one(n):
    everything = np.array(list(all_labelings(n)))
    assert capacity.empirical_rademacher(everything) == 1
    assert capacity.rademacher_of_all_labelings(n) == 1


@pytest.mark.parametrize("n", range(1, 10))
def test_rademacher_of_thresholds_is_that_of_a_walks_maximum(n):
    """sigma . h_k = S_n - 2 S_k, and S_n has mean 0: R = 2 E max(0, -S_1, ..., -S_n) / n, the reflection principle's
    E max = sum over r >= 1 of P(max >= r), with P(max >= r) = P(S_n >= r) + P(S_n > r).
    """
    rows = np.where(np.arange(n) >= np.arange(n + 1)[:, None], 1, -1)
    ends = {2 * k - n: Fraction(math.comb(n, k), 2**n) for k in range(n + 1)}
    maximum = sum(sum(p for end, p in ends.items() if end >= r + more) for r in range(1, n + 1) for more in (0, 1))
    assert capacity.empirical_rademacher(rows) == pytest.approx(float(2 * maximum / n), rel=1e-14)


def test_rademacher_by_the_definition_in_fractions():
    rng = np.random.default_rng(5)
    for _ in range(30):
        rows = rng.choice([-1, 1], (rng.integers(1, 6), rng.integers(1, 8)))
        n = rows.shape[1]
        best = [
            max(sum(s * h for s, h in zip(sigma, row, strict=True)) for row in rows.tolist())
            for sigma in all_labelings(n)
        ]
        assert capacity.empirical_rademacher(rows) == pytest.approx(float(Fraction(sum(best), n * 2**n)), abs=1e-15)


def test_twenty_points_are_not_too_many():
    assert capacity.empirical_rademacher(np.ones((1, 20))) == pytest.approx(0, abs=1e-15)
    assert capacity.rademacher_of_all_labelings(20) == 1


# -- errors

THREE = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])


@pytest.mark.parametrize(
    "refused",
    [
        lambda: capacity.is_linearly_separable(THREE, np.array([1, 0, 1])),
        lambda: capacity.is_linearly_separable(THREE, np.array([1, -1])),
        lambda: capacity.is_linearly_separable(THREE, np.array([[1, -1, 1]])),
        lambda: capacity.is_linearly_separable(np.ones((3, 3)), np.array([1, -1, 1])),
        lambda: capacity.is_shattered_by_lines(np.ones(2)),
        lambda: capacity.is_shattered_by_discs(np.ones((2, 1))),
        lambda: capacity.empirical_rademacher(np.ones((1, 21))),
        lambda: capacity.empirical_rademacher(np.ones(3)),
        lambda: capacity.empirical_rademacher(np.array([[1.0, 0.5]])),
        lambda: capacity.rademacher_of_all_labelings(21),
    ],
)
def test_unusable_arguments(refused):
    with pytest.raises(ValueError):  # noqa: PT011 - the words are free
        refused()
