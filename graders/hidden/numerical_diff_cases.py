"""Named inputs of `numerical_diff`, and the functions that are differentiated."""

import numpy as np

from saiten.grading import Code, call
from saiten.values import Call

# on one variable; each has a second and a third derivative that is not 0 at most points
CURVES = [
    Code(expression)
    for expression in (
        "lambda x: x**3",
        "lambda x: 2.0 - x**4",
        "lambda x: math.sin(x)",
        "lambda x: math.exp(-x)",
        "lambda x: 1 / (1 + x * x)",
        "lambda x: x * math.cos(3 * x)",
    )
]
# on an array of any length
FIELDS = [
    Code(expression)
    for expression in (
        "lambda v: float((v**3).sum())",
        "lambda v: float(np.sin(v).sum() + v[0] ** 3)",
        "lambda v: float(np.prod(1 + v**2))",
        "lambda v: float(np.exp(0.5 * v[-1]) * v.sum())",
        "lambda v: float(np.cos(v @ np.arange(1.0, len(v) + 1)))",
    )
]

SQUARE, CUBE, SINE = Code("lambda x: x * x"), Code("lambda x: x**3"), Code("math.sin")
QUOTIENTS: dict[str, Call] = {
    "a constant": call(Code("lambda x: 5.0"), 1.5, 0.25),
    "a straight line": call(Code("lambda x: 3 * x - 1"), -2.0, 0.5),
    "a square": call(SQUARE, 1.5, 0.25),
    "a cube at 0": call(CUBE, 0.0, 0.5),
    "a cube below 0": call(CUBE, -1.5, 0.125),
    "a step above 1": call(CUBE, 1.0, 2.0),
    "a small step": call(Code("lambda x: math.exp(x)"), 0.5, 1e-3),
    "a whole number": call(SQUARE, 3, 0.5),
    "a step that is a whole number": call(CUBE, 2.0, 1),
    "a function that has a name": call(SINE, 0.75, 0.25),
    "a kink": call(Code("lambda x: abs(x)"), 0.0, 0.5),
    "only to the right of x": call(Code("lambda x: max(x, 1.0)"), 1.0, 0.25),
    "by keyword": call(f=CUBE, x=1.0, h=0.5),
}
NO_STEPS: dict[str, Call] = {
    "a step of 0": call(SQUARE, 1.0, 0.0),
    "a step of 0, whole number": call(SQUARE, 1.0, 0),
    "a step of 0, a sine": call(SINE, 2.5, 0.0),
    "a step of -1, a constant": call(Code("lambda x: 5.0"), 1.5, -1.0),
    "a step of -0.5": call(SQUARE, 1.0, -0.5),
    "a step just below 0": call(SINE, 0.0, -1e-9),
    "a step of -2, x = 0": call(CUBE, 0.0, -2.0),
}

POINT = np.array([0.5, -1.0, 2.0])
CUBES = Code("lambda v: float((v**3).sum())")
MIXED = Code("lambda v: float(v[0] ** 3 * v[1] - 2 * v[0] * v[1] ** 2)")
GRADIENTS: dict[str, Call] = {
    "one component": call(CUBES, np.array([2.0]), 0.5),
    "two components": call(MIXED, np.array([2.0, -1.0]), 0.25),
    "a component of 0": call(CUBES, np.array([0.0, 1.0, 0.0]), 0.5),
    "one component does not matter": call(Code("lambda v: float(v[2] ** 3)"), POINT, 0.25),
    "a constant": call(Code("lambda v: 1.0"), POINT, 0.25),
    "six components": call(Code("lambda v: float(np.prod(v))"), np.arange(1.0, 7.0), 0.125),
    "a step above 1": call(CUBES, POINT, h=2.0),
    "whole numbers": call(CUBES, np.array([1, -2, 3]), 0.5),
    "whole numbers of 8 bits": call(MIXED, np.array([2, 3], dtype=np.int8), 0.25),
    "whole numbers, default step": call(Code("lambda v: float(v @ v)"), np.array([3, 4])),
    "the default step": call(MIXED, np.array([1.0, 2.0])),
    "a function of the sum": call(Code("lambda v: float(v.sum() ** 3)"), POINT, 0.25),
    "by keyword": call(f=CUBES, x=POINT, h=0.25),
}
# what is left at 0 is h^2: it tells the step that was taken
DEFAULT_STEPS: dict[str, Call] = {
    "one component": call(CUBES, np.array([0.0])),
    "two components": call(CUBES, np.array([0.0, 0.0])),
    "an odd function": call(Code("lambda v: float(8 * v[0] ** 3 - v[1] ** 3)"), np.array([0.0, 0.0])),
}
NO_GRADIENTS: dict[str, Call] = {
    "a step of 0": call(CUBES, POINT, 0.0),
    "a step of -1e-5": call(CUBES, POINT, -1e-5),
    "a step of -1, by keyword": call(CUBES, POINT, h=-1.0),
    "a step of 0, one component": call(CUBES, np.array([1.0]), 0),
}
NO_VECTORS: dict[str, Call] = {
    "a row": call(CUBES, np.array([[1.0, 2.0]])),
    "a column": call(CUBES, np.array([[1.0], [2.0]])),
    "a square": call(CUBES, np.eye(2), 0.5),
    "a number": call(CUBES, np.array(1.0)),
    "shape (1, 1)": call(CUBES, np.array([[2.0]]), 0.25),
    "three axes": call(CUBES, np.ones((2, 2, 2)), 0.25),
}

MAPS: dict[str, Call] = {
    "depth 1": call(0.3, 1),
    "depth 2": call(0.3, 2),
    "depth 3": call(0.3, 3),
    "depth 7": call(0.3, 7),
    "the default depth": call(0.3),
    "x of figure 2": call(0.2),
    "x = 0": call(0.0, 5),
    "x = 1": call(1.0, 3),
    "x = 1/2, the top": call(0.5, 2),
    "x = 1/2, later": call(0.5, 4),
    "the fixed point 3/4": call(0.75, 6),
    "outside of 0 to 1": call(1.5, 3),
    "below 0": call(-0.25, 3),
    "by keyword": call(x=0.6, depth=3),
}
NO_DEPTHS: dict[str, Call] = {
    "depth 0": call(0.3, 0),
    "depth 0, x = 1": call(1.0, 0),
    "depth 0, x = -0.5": call(-0.5, 0),
    "depth -2": call(0.75, -2),
    "depth -1": call(0.3, -1),
    "depth -4, by keyword": call(x=0.3, depth=-4),
}

CURVE_STEPS: dict[str, Call] = {
    "one step": call([0.05]),
    "two steps": call([0.1, 0.01]),
    "rising": call([0.001, 0.003, 0.01, 0.03, 0.1]),
    "in no order": call([0.02, 0.005, 0.1, 0.0025]),
    "an array": call(np.array([0.1, 0.05, 0.025])),
    "one step twice": call([0.02, 0.02]),
    "a step above 1": call([1.5, 0.5]),
    "another point": call([0.05, 0.01], 0.6),
    "another point, error below 0": call([0.05, 0.01], 0.85),
    "the top of the map": call([0.05, 0.01], 0.5),
    "by keyword": call(h_values=[0.04, 0.02], x0=0.35),
}
# rounding decides here: what is asked is that nothing else goes wrong
TINY_STEPS: dict[str, Call] = {
    "down to 1e-10": call([1e-6, 1e-8, 1e-10]),
    "another point": call(np.array([1e-7, 1e-9]), 0.6),
    "one tiny step": call([1e-9]),
}
NO_CURVES: dict[str, Call] = {
    "one step of 0": call([0.0]),
    "0 at the end": call([0.1, 0.01, 0.0]),
    "0 first": call([0.0, 0.1]),
    "a negative step": call([0.1, -0.01, 0.001]),
    "an array with 0": call(np.array([0.1, 0.0])),
    "all negative": call([-0.1, -0.2], 0.6),
}

BEST: dict[str, Call] = {
    "one step": call([0.5], [0.25]),
    "the first": call([0.1, 0.2, 0.3], [1.0, 2.0, 3.0]),
    "the last": call([0.3, 0.2, 0.1], [3.0, 2.0, 1.0]),
    "in the middle": call([0.3, 0.2, 0.1], [3.0, 0.5, 1.0]),
    "arrays": call(np.array([1e-1, 1e-4, 1e-9]), np.array([2.0, 1e-8, 1e-6])),
    "a list and an array": call([1e-1, 1e-4, 1e-9], np.array([2.0, 1e-8, 1e-6])),
    "two are smallest": call([0.1, 0.3, 0.2], [2.0, 1.0, 1.0]),
    "all are the same": call([0.2, 0.1, 0.3], [1.0, 1.0, 1.0]),
    "an error of 0": call([0.4, 0.2, 0.8], [1e-3, 0.0, 1e-5]),
    "the smallest step is worst": call([1e-12, 1e-3, 1e-1], [5.0, 1e-6, 1e-1]),
    "the largest step is best": call([1e-3, 1.0, 1e-1], [5.0, 0.5, 1.0]),
    "errors and steps of one size": call([0.5, 0.25, 0.75], [0.75, 0.5, 0.25]),
    "whole numbers": call([3, 2, 1], [4, 5, 6]),
    "by keyword": call(errors=[2.0, 1.0], h_values=[0.1, 0.2]),
}
NO_CHOICE: dict[str, Call] = {
    "nothing": call([], []),
    "empty arrays": call(np.array([]), np.array([])),
    "too few errors": call([0.1, 0.2, 0.3], [1.0, 2.0]),
    "too many errors": call([0.1, 0.2], [3.0, 2.0, 1.0]),
    "too many errors, the first is smallest": call([0.1, 0.2], [1.0, 2.0, 3.0]),
    "no errors": call([0.1], []),
    "no steps": call([], [0.1]),
}
