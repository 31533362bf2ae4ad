"""Inputs of `capacity`."""

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from saiten.grading import Code, call
from saiten.values import Call

Array = NDArray[np.float64]
Labels = NDArray[np.int64]


def places(*rows: str, marks: str = "o+-") -> Array:
    """The points of a picture (N, 2): x is the column, y counts from its lowest row."""
    found = [(x, y) for y, row in enumerate(reversed(rows)) for x, mark in enumerate(row) if mark in marks]
    return np.array(found, dtype=np.float64)


def picture(*rows: str) -> tuple[Array, Labels]:
    """The points of a picture and their labels, those with +1 first."""
    plus, minus = places(*rows, marks="+"), places(*rows, marks="-")
    return np.concatenate([part for part in (plus, minus) if len(part)]), np.repeat([1, -1], [len(plus), len(minus)])


def turned(labelled: tuple[Array, Labels]) -> tuple[Array, Labels]:
    """The same with the other label on each point, and in another order."""
    points, labels = labelled
    return points[::-1].copy(), -labels[::-1]


# -- thresholds and complexity

COUNTS = {f"n = {n}": call(n) for n in (1, 2, 3, 4, 7, 10, 12)} | {"by keyword": call(n=5)}
SIZES = {f"n = {n}": call(n) for n in range(1, 9)} | {"by keyword": call(n=3)}
TOO_MANY_POINTS = {f"n = {n}": call(n) for n in (21, 22, 30, 1000)} | {"by keyword": call(n=24)}

# -- lines

_corners = picture("+-", "-+")
_cross = picture(".+.", "-.-", ".+.")
_inside = picture("..+..", ".....", "..-..", "+...+")

SEPARABLE: dict[str, Call] = {
    "one point": call(np.array([[2.0, -3.0]]), np.array([1])),
    "one point labelled -1": call(np.array([[2.0, -3.0]]), np.array([-1])),
    "all +1": call(*picture("+.+", ".+.", "+.+")),
    "all -1": call(*picture("-.-", ".-.", "-.-")),
    "all on one line, all +1": call(*picture("..+", ".+.", "+..")),
    "two points": call(*picture("+-")),
    "two points, one above the other": call(*picture("-", "+")),
    "two points, far from the origin": call(np.array([[17.0, 18.0], [18.0, 18.0]]), np.array([1, -1])),
    "in the direction of the origin": call(np.array([[1.0, 2.0], [2.0, 4.0]]), np.array([1, -1])),
    "three in the direction of the origin": call(np.array([[2.0, 4.0], [3.0, 6.0], [1.0, 2.0]]), np.array([1, 1, -1])),
    "-1 between +1 and the origin": call(np.array([[4.0, 5.0], [5.0, 4.0], [2.0, 2.0]]), np.array([1, 1, -1])),
    "one point twice, one label": call(np.array([[3.0, 1.0], [3.0, 1.0], [4.0, 1.0]]), np.array([1, 1, -1])),
    "sides of a square": call(*picture("++", "--")),
    "one corner of a square": call(*picture("+-", "--")),
    "on one line, two and two": call(*picture("++--")),
    "on a vertical line, two and two": call(*picture("+", "+", "-", "-")),
    "on a slanted line, two and two": call(*picture("...+", "..+.", ".-..", "-...")),
    "a narrow slanted gap": call(*picture("...+-", "..+-.", ".+-..", "+-...")),
    "a narrow slanted gap, turned round": call(*turned(picture("...+-", "..+-.", ".+-..", "+-..."))),
    "a narrow falling gap": call(*picture("+-...", ".+-..", "..+-.", "...+-")),
    "a flat gap": call(*picture("+...", "--++", "....", "...-")),
    "almost on one line": call(np.array([[-20.0, -19.0], [0.0, 0.0], [20.0, 20.0]]), np.array([1, -1, 1])),
    "almost on one line, turned round": call(np.array([[0.0, 1.0], [19.0, 19.0], [20.0, 20.0]]), np.array([-1, 1, -1])),
    "almost on one line, falling": call(np.array([[20.0, 1.0], [1.0, 19.0], [0.0, 20.0]]), np.array([1, -1, 1])),
    "almost on one line, steep": call(np.array([[-9.0, -20.0], [9.0, 20.0], [4.0, 9.0]]), np.array([-1, -1, 1])),
    "almost on one line, five points": call(
        np.array([[0.0, 1.0], [1.0, 1.0], [19.0, 19.0], [20.0, 20.0], [18.0, 17.0]]), np.array([-1, 1, 1, -1, 1])
    ),
    "one far away on its own side": call(
        np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [2.0, 0.0], [2.0, 1.0], [20.0, -20.0]]),
        np.array([1, 1, 1, -1, -1, -1]),
    ),
    "one far away in its row": call(
        np.array([[0.0, 1.0], [1.0, 1.0], [2.0, 1.0], [20.0, 1.0]]), np.array([1, 1, -1, -1])
    ),
    "one far away on a diagonal": call(
        np.array([[3.0, -3.0], [2.0, -2.0], [1.0, 0.0], [2.0, 0.0], [0.0, 1.0], [-19.0, 20.0]]),
        np.array([1, 1, 1, 1, -1, -1]),
    ),
    "many against one close by": call(*picture("+++++++++", "....-....")),
    "a long row and a short one": call(*picture("+.........", "+-........", "+.-.......", "+..-------")),
    "a triangle beside a triangle": call(*picture("+...-", "++.--")),
    "labels as floats": call(np.array([[5.0, 1.0], [6.0, 3.0], [2.0, 2.0]]), np.array([1.0, 1.0, -1.0])),
    "points as ints": call(np.array([[5, 1], [6, 3], [2, 2]]), np.array([-1, 1, 1])),
    "by keyword": call(labels=np.array([-1, 1]), points=np.array([[0.0, 0.0], [-3.0, 2.0]])),
}
NOT_SEPARABLE: dict[str, Call] = {
    "one point twice, two labels": call(np.array([[3.0, 1.0], [3.0, 1.0]]), np.array([1, -1])),
    "the origin twice, two labels": call(np.array([[0.0, 0.0], [0.0, 0.0], [2.0, 1.0]]), np.array([-1, 1, 1])),
    "two labels on a corner": call(np.array([[0.0, 0.0], [3.0, 1.0], [1.0, 3.0], [3.0, 1.0]]), np.array([1, 1, 1, -1])),
    "corners of a square": call(*_corners),
    "corners of a square, turned round": call(*turned(_corners)),
    "corners of a square on its tip": call(*_cross),
    "corners of a skew quadrangle": call(*picture("..+..", "-....", "....-", ".+...")),
    "corners of a rectangle": call(*picture("+...-", "-...+")),
    "alternating on one line": call(*picture("+-+")),
    "alternating on a vertical line": call(*picture("-", "+", "-")),
    "alternating on a slanted line": call(*picture("....+", "..-..", "+....")),
    "alternating on a falling line": call(*picture("-...", ".+..", "..-.", "...+")),
    "four alternating on one line": call(*picture("+-+-")),
    "inside of a triangle": call(*_inside),
    "inside of a triangle, turned round": call(*turned(_inside)),
    "on the edge of a triangle": call(*picture("+..", "...", "+-+")),
    "on the slanted edge of a triangle": call(*picture("+..", ".-.", "+.+")),
    "a corner on an edge": call(*picture("+.-", "-..", "+.-")),
    "an edge across an edge": call(*picture("..-...", "+....+", "...-..")),
    "edges that overlap": call(*picture("+-+-", "....", "....", ".+.-")),
    "a star of two triangles": call(*picture("..+..", "-...-", ".....", "+...+", "..-..")),
    "a ring around a group": call(*picture("+.+.+", ".-.-.", "+.-.+", ".....", "+.+.+")),
    "one among many": call(*picture("+++.---", "++-.---", "+++.--+")),
    "corners as ints": call(np.array([[1, 1], [-1, -1], [1, -1], [-1, 1]]), np.array([1.0, 1.0, -1.0, -1.0])),
}


@st.composite
def labelled_points(draw: st.DrawFn) -> Call:
    """Points on both sides of a line, or with one or two labels turned round."""
    n = draw(st.integers(2, 10))
    most = draw(st.sampled_from([3, 8, 20]))
    points = draw(hnp.arrays(np.float64, (n, 2), elements=st.integers(-most, most).map(float)))
    normal = np.array([draw(st.integers(-5, 5)), draw(st.integers(-5, 5))])
    labels = np.where(2 * points @ normal > 2 * draw(st.integers(-most, most)) + 1, 1, -1)
    for index in draw(st.sampled_from([[], [], [0], [0, n - 1]])):
        labels[index] *= -1
    return call(points, labels)


_three = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
BAD_LABELS: dict[str, Call] = {
    "labels of 0 and 1": call(_three, np.array([0, 1, 1])),
    "one label of 0": call(_three, np.array([1, -1, 0])),
    "a label of 2": call(_three, np.array([2, 1, -1])),
    "a label of -2": call(_three, np.array([1, -1, -2])),
    "a label of 0.5": call(_three, np.array([1.0, 0.5, -1.0])),
    "all 0": call(_three, np.array([0, 0, 0])),
    "labels of 1 and 2": call(_three, np.array([1, 2, 1])),
    "one point labelled 3": call(_three[:1], np.array([3])),
}
BAD_LABEL_SHAPES: dict[str, Call] = {
    "too few labels": call(_three, np.array([1, -1])),
    "too many labels": call(_three, np.array([1, -1, 1, -1])),
    "labels in a row": call(_three, np.array([[1, -1, 1]])),
    "labels in a column": call(_three, np.array([[1], [-1], [1]])),
    "one label too many": call(_three[:1], np.array([1, 1])),
}
_not_planar: dict[str, Array] = {
    "points in space": np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
    "points on a line": np.array([[0.0], [1.0], [2.0]]),
    "four coordinates": np.array([[1.0, 2.0, 0.0, 0.0], [3.0, 1.0, 0.0, 5.0], [0.0, 1.0, 0.0, 1.0]]),
    "one axis": np.array([0.0, 1.0, 2.0]),
    "three axes": np.zeros((3, 1, 2)),
}
BAD_POINTS = {name: call(points, np.array([1, -1, 1])) for name, points in _not_planar.items()}

# -- shattering

_SETS: dict[str, Array] = {
    "one point": np.array([[4.0, -2.0]]),
    "the origin": np.array([[0.0, 0.0]]),
    "two points": places("oo"),
    "two points, one above the other": places("o", "o"),
    "two points, far from the origin": np.array([[18.0, 19.0], [19.0, 17.0]]),
    "two points in the direction of the origin": np.array([[2.0, 1.0], [4.0, 2.0]]),
    "two points on a circle around the origin": np.array([[3.0, 4.0], [-4.0, 3.0]]),
    "one point twice": np.array([[3.0, 1.0], [3.0, 1.0]]),
    "the origin twice": np.zeros((2, 2)),
    "a triangle": places(".o.", "...", "o.o"),
    "a right angle": places("o.", "oo"),
    "a wide angle": places("..o..", "o...o"),
    "a very wide angle": np.array([[-20.0, 0.0], [20.0, 1.0], [1.0, -1.0]]),
    "a wide angle, upright": np.array([[0.0, -9.0], [1.0, 1.0], [0.0, 10.0]]),
    "a wide angle, slanted": np.array([[-6.0, -5.0], [0.0, 1.0], [7.0, 6.0]]),
    "a narrow angle": places("..........o", "o.........o"),
    "almost on one line": np.array([[0.0, 0.0], [20.0, 19.0], [19.0, 18.0]]),
    "almost on one line, the middle last": np.array([[-20.0, -19.0], [20.0, 20.0], [0.0, 0.0]]),
    "a triangle far from the origin": np.array([[18.0, 17.0], [19.0, 17.0], [18.0, 20.0]]),
    "a triangle around the origin": np.array([[5.0, -3.0], [-4.0, -3.0], [0.0, 5.0]]),
    "a triangle of ints": np.array([[1, 2], [4, 2], [3, 7]]),
    "three in a row": places("ooo"),
    "three in a row, apart": np.array([[6.0, 7.0], [-3.0, 7.0], [5.0, 7.0]]),
    "three in a column": places("o", "o", "o"),
    "three on a diagonal": places("..o", ".o.", "o.."),
    "three on a falling diagonal": places("o..", ".o.", "..o"),
    "three on a flat line": places("....o", "..o..", "o...."),
    "three on a steep line": places("..o", "...", "...", ".o.", "...", "...", "o.."),
    "three on a line, the middle first": np.array([[1.0, 1.0], [-2.0, 3.0], [7.0, -3.0]]),
    "three on a line, at other distances": np.array([[-20.0, -20.0], [-19.0, -19.0], [20.0, 20.0]]),
    "three of which two are the same": np.array([[1.0, 2.0], [4.0, 3.0], [1.0, 2.0]]),
    "three times one point": np.full((3, 2), 2.0),
    "a square": places("oo", "oo"),
    "a rectangle": places("o...o", "o...o"),
    "a square on its tip": places(".o.", "o.o", ".o."),
    "a trapezium": places(".oo.", "o..o"),
    "a parallelogram": places(".o..o", "o..o."),
    "a kite": places("..o..", "o...o", ".....", ".....", "..o.."),
    "a quadrangle": np.array([[0.0, 0.0], [7.0, 1.0], [9.0, 8.0], [-2.0, 5.0]]),
    "a large quadrangle": np.array([[-20.0, -17.0], [19.0, -20.0], [13.0, 20.0], [-11.0, 18.0]]),
    "a triangle and a point inside": places("..o..", ".....", "..o..", "o...o"),
    "a triangle and a point inside, first": np.array([[1.0, 1.0], [0.0, 0.0], [5.0, 0.0], [0.0, 5.0]]),
    "an arrowhead": np.array([[-5.0, -4.0], [0.0, 6.0], [5.0, -4.0], [0.0, 1.0]]),
    "a triangle and a point close to its edge": np.array([[0.0, 0.0], [9.0, 9.0], [0.0, 9.0], [4.0, 5.0]]),
    "a triangle and a point on its edge": places("o..", "...", "ooo"),
    "a triangle with one corner twice": np.array([[0.0, 0.0], [3.0, 0.0], [0.0, 4.0], [3.0, 0.0]]),
    "a right angle with the corner twice": np.array([[1.0, 1.0], [1.0, 1.0], [2.0, 1.0], [1.0, 3.0]]),
    "four in a row": places("oooo"),
    "four on a diagonal": places("...o", "..o.", ".o..", "o..."),
    "two points twice": np.array([[0.0, 0.0], [2.0, 1.0], [0.0, 0.0], [2.0, 1.0]]),
    "five points": places("..o..", "o...o", ".....", ".o.o."),
    "five in a row": places("ooooo"),
    "six points": places(".o.o.", "o...o", ".o.o."),
}
SETS = {name: call(points) for name, points in _SETS.items()} | {"by keyword": call(points=places("o.", ".o"))}
BAD_SETS = {name: call(points) for name, points in _not_planar.items()}

_small = st.integers(-3, 3).map(float)
point_sets = st.one_of(
    *(hnp.arrays(np.float64, (n, 2), elements=_small) for n in (2, 3, 3, 4, 5)),
    hnp.arrays(np.float64, (3, 2), elements=st.integers(-20, 20).map(float)),
).map(call)


def has_three(points: Array) -> bool:
    return len(points) == 3


def has_four(points: Array) -> bool:
    return len(points) >= 4


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
