"""Inputs of `capacity`: points of the plane."""

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from saiten.grading import call
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
