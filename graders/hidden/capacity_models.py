"""Inputs of `capacity`: numbers of points, classes of models, predictions."""

import numpy as np
from hypothesis import strategies as st

from graders.hidden.capacity_cases import Array, Labels
from saiten.grading import Code, call
from saiten.values import Call

COUNTS = {f"n = {n}": call(n) for n in (1, 2, 3, 4, 7, 10, 12)} | {"by keyword": call(n=5)}
SIZES = {f"n = {n}": call(n) for n in range(1, 9)} | {"by keyword": call(n=3)}
TOO_MANY_POINTS = {f"n = {n}": call(n) for n in (21, 22, 30, 1000)} | {"by keyword": call(n=24)}

# -- what some classes of models shatter

NOTHING = Code("lambda some: False")
EVERYTHING = Code("lambda some: True")
ONE = Code("lambda some: len(some) <= 1")
TWO = Code("lambda some: len(some) <= 2")
# half-spaces: in the plane, lines
HALF_SPACES = Code(
    "lambda some: np.linalg.matrix_rank(np.column_stack([some, np.ones(some.shape[0])])) == some.shape[0]"
)
# boxes with sides along the axes, intervals on the line: each point has to be the only first or last one along an axis
BOXES = Code(
    "lambda some: bool((((some[:, None] > some).sum(axis=1) == some.shape[0] - 1)"
    " | ((some[:, None] < some).sum(axis=1) == some.shape[0] - 1)).any(axis=1).all())"
)
# any labels, as long as they depend on the remainder of the first coordinate only
REMAINDERS = Code("lambda some: np.unique(some[:, 0] % 3).size == some.shape[0]")
# any labels above 0, always -1 elsewhere
ABOVE_0 = Code("lambda some: bool((some[:, 0] > 0).all())")

_line = np.array([[4.0], [1.0], [7.0], [2.0], [9.0]])
_diamond = np.array([[0.0, 0.0], [0.0, 3.0], [1.0, 0.0], [-3.0, 1.0], [3.0, 0.0], [0.0, -3.0]])
# wherever one begins, a point that fits at first stands in the way of the largest part
_maze = np.array([[0.0, 5.0], [1.0, 4.0], [6.0, 6.0], [0.0, 3.0], [2.0, 3.0], [4.0, 2.0], [2.0, 0.0], [3.0, 1.0]])
_second_maze = np.array([[5.0, 3.0], [6, 3], [5, 6], [6, 6], [2, 2], [2, 0], [0, 2], [5, 2]])
_diagonal = np.array([[0.0, 0.0], [1.0, 1.0], [2.0, 2.0], [3.0, 3.0], [0.0, 5.0]])
_space = np.array(
    [[0.0, 0, 0], [1, 0, 0], [2, 0, 0], [0, 1, 0], [0, 2, 0], [0, 0, 1], [1, 1, 1]],
)
PARTS: dict[str, Call] = {
    "nothing is shattered": call(_line, NOTHING),
    "nothing is shattered, one point": call(np.array([[2.0, 5.0]]), NOTHING),
    "one point": call(np.array([[2.0, 5.0]]), HALF_SPACES),
    "one point, above 0": call(np.array([[2.0]]), ABOVE_0),
    "one point, not above 0": call(np.array([[-2.0]]), ABOVE_0),
    "everything is shattered": call(_line, EVERYTHING),
    "everything is shattered, eight points": call(np.arange(16.0).reshape(8, 2), EVERYTHING),
    "everything is shattered, two points": call(np.array([[1.0], [3.0]]), EVERYTHING),
    "thresholds": call(_line, ONE),
    "any two": call(_line, TWO),
    "any two of two": call(_line[:2], TWO),
    "intervals": call(_line, BOXES),
    "half-lines in both directions": call(_line, HALF_SPACES),
    "lines, three on a diagonal": call(_diagonal[:3], HALF_SPACES),
    "lines, one not on the diagonal": call(_diagonal, HALF_SPACES),
    "lines, the same point four times": call(np.ones((4, 2)), HALF_SPACES),
    "lines, a square": call(np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), HALF_SPACES),
    "lines, a triangle": call(np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]]), HALF_SPACES),
    "planes in space": call(_space, HALF_SPACES),
    "planes in space, points of a plane": call(_space[:5], HALF_SPACES),
    "boxes, four among six": call(_diamond, BOXES),
    "boxes, the four last": call(np.concatenate([np.array([[1.0, 1.0], [0.0, 1.0]]), 3 * _diamond[1:]]), BOXES),
    "boxes, none of them first": call(_diamond[[0, 2, 1, 3, 4, 5]], BOXES),
    "boxes, the other way round": call(_diamond[::-1].copy(), BOXES),
    "boxes, one at both ends too many": call(_diamond[[0, 1, 3, 4, 5, 2]], BOXES),
    "boxes, nowhere to begin": call(_maze, BOXES),
    "boxes, nowhere to begin in another set": call(_second_maze, BOXES),
    "boxes, a diagonal": call(_diagonal[:4], BOXES),
    "boxes in space": call(_space, BOXES),
    "remainders": call(np.array([[3.0], [6.0], [9.0], [4.0], [7.0], [5.0]]), REMAINDERS),
    "remainders, of which one is missing": call(np.array([[3.0], [4.0], [9.0], [7.0]]), REMAINDERS),
    "remainders, apart": call(np.array([[1.0, 0], [4, 0], [7, 0], [2, 0], [10, 0], [5, 0], [6, 0]]), REMAINDERS),
    "above 0": call(np.array([[-1.0], [3.0], [0.0], [2.0], [-5.0], [7.0], [1.0]]), ABOVE_0),
    "above 0, only the last": call(np.array([[-1.0, 2.0], [0.0, 3.0], [-4.0, 1.0], [5.0, -5.0]]), ABOVE_0),
    "above 0, first and last": call(np.array([[6.0], [0.0], [-4.0], [5.0]]), ABOVE_0),
    "whole numbers": call(np.array([[2, 1], [-3, 4], [5, 5]]), ABOVE_0),
    "by keyword": call(points=_line, shatters=ONE),
}
_classes = st.sampled_from([TWO, HALF_SPACES, BOXES, REMAINDERS, ABOVE_0])


def _different_points(d: int) -> st.SearchStrategy[Array]:
    one = st.tuples(*[st.integers(-4, 9)] * d)
    return st.lists(one, min_size=2, max_size=6, unique=True).map(lambda rows: np.array(rows, dtype=np.float64))


vc_calls = st.builds(call, st.integers(1, 3).flatmap(_different_points), _classes)

# -- Rademacher complexity


def signs(m: int, n: int, seed: int) -> Labels:
    """m random rows of n labels."""
    found: Labels = np.random.default_rng(seed).integers(0, 2, (m, n)) * 2 - 1
    return found


def all_signs(n: int) -> Labels:
    """All rows of n labels."""
    return np.array(np.meshgrid(*[[1, -1]] * n)).reshape(n, -1).T.copy()


def thresholds(n: int) -> Labels:
    """The rows that thresholds produce on n points."""
    return np.where(np.arange(n) >= np.arange(n + 1)[:, None], 1, -1)


MATRICES: dict[str, Call] = {
    "eq. 27": call(np.array([[1, 1]])),
    "eq. 28": call(np.array([[1, 1], [-1, -1]])),
    "all labelings of two points": call(all_signs(2)),
    "all labelings of four points": call(all_signs(4)),
    "all labelings of one point": call(np.array([[1], [-1]])),
    "one label": call(np.array([[-1]])),
    "one row": call(np.array([[1, -1, -1]])),
    "one row, ten points": call(signs(1, 10, seed=1)),
    "one row, twice": call(np.array([[1, -1, 1], [1, -1, 1]])),
    "all +1 or all -1": call(np.array([[1, 1, 1, 1, 1], [-1, -1, -1, -1, -1]])),
    "all +1 or all -1, four points": call(np.array([[1, 1, 1, 1], [-1, -1, -1, -1]])),
    "opposite rows": call(np.array([[1, -1, -1, 1, 1], [-1, 1, 1, -1, -1]])),
    "two rows that differ once": call(np.array([[1, 1, 1], [1, 1, -1]])),
    "as many rows as points": call(np.array([[1, 1, 1], [-1, 1, 1], [-1, -1, 1]])),
    "as many rows as points, symmetrical": call(np.array([[1, -1], [-1, 1]])),
    "one row and its opposite, and one more": call(np.array([[1, 1, 1, 1], [-1, -1, -1, -1], [1, -1, 1, -1]])),
    "thresholds on three points": call(thresholds(3)),
    "thresholds on six points": call(thresholds(6)),
    "more than 20 rows": call(signs(24, 3, seed=2)),
    "twenty rows": call(signs(20, 6, seed=12)),
    "21 rows": call(signs(21, 6, seed=13)),
    "a hundred rows": call(signs(100, 5, seed=3)),
    "ten points": call(signs(6, 10, seed=4)),
    "floats": call(signs(3, 4, seed=5).astype(np.float64)),
    "nine points": call(signs(5, 9, seed=6)),
    "by keyword": call(predictions=signs(2, 5, seed=7)),
}
matrices = st.builds(signs, st.integers(1, 6), st.integers(1, 7), st.integers(0, 2**32 - 1)).map(call)

NO_LABELS: dict[str, Call] = {
    "0 and 1": call(np.array([[0, 1, 1], [1, 0, 1]])),
    "one 0": call(np.array([[1, -1], [-1, 0]])),
    "all 0": call(np.zeros((2, 3))),
    "a 2": call(np.array([[1, 2, -1]])),
    "a -2": call(np.array([[1, -1], [-2, -1]])),
    "a half": call(np.array([[0.5, 1.0], [-1.0, 1.0]])),
    "probabilities": call(np.array([[0.25, 0.75], [0.5, 1.0]])),
    "one 3 alone": call(np.array([[3]])),
}
TOO_LONG: dict[str, Call] = {
    "N = 21, one row": call(signs(1, 21, seed=8)),
    "N = 21, two rows": call(signs(2, 21, seed=9)),
    "N = 22": call(signs(1, 22, seed=10)),
    "N = 60": call(signs(3, 60, seed=11)),
}
NO_MATRICES: dict[str, Call] = {
    "one axis": call(np.array([1, -1, 1])),
    "one axis, one label": call(np.array([1])),
    "three axes": call(np.ones((2, 1, 3))),
    "three axes, one row each": call(np.ones((2, 2, 1))),
}
