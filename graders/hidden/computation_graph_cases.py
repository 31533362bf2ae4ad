"""Graphs and points for `computation_graph`: every op in several of them, and the rare shapes."""

from collections.abc import Iterable

import numpy as np
from hypothesis import strategies as st

from reference import computation_graph as reference
from reference.computation_graph import VALUE, Node
from saiten.grading import call
from saiten.values import Call

Values = dict[str, float]
Point = tuple[list[Node], Values]

OPS = list(VALUE)
X, Y, Z = (("x", "input", ()), ("y", "input", ()), ("z", "input", ()))

# -- graphs with every op


def _is_safe(op: str, operands: list[float]) -> bool:
    """Whether the derivative is well away from where it grows without bound or jumps."""
    last = operands[-1]
    match op:
        case "div":
            return abs(last) >= 0.25
        case "log":
            return last >= 0.1
        case "exp":
            return abs(last) <= 3
        case "tanh" | "sigmoid":
            return abs(last) <= 4
        case "relu":
            return abs(last) >= 0.05
    return True


def random_point(ops: Iterable[str], inputs: int, seed: int) -> Point:
    """A graph with these ops in a random order of its nodes, and values at which all of them are safe."""
    rng = np.random.default_rng(seed)
    values = {f"x{i}": int(rng.integers(2, 17)) / 8 * (-1.0) ** i for i in range(inputs)}
    nodes: list[Node] = [(name, "input", ()) for name in values]
    found = dict(values)
    for number, op in enumerate(ops, 1):
        arity = 2 if op in ("add", "sub", "mul", "div") else 1
        while True:
            # the newest are taken more often, so that chains come about
            newest = [len(found) - 1 - min(int(rng.geometric(0.35)) - 1, len(found) - 1) for _ in range(arity)]
            names = tuple(list(found)[one] for one in newest)
            operands = [found[name] for name in names]
            if _is_safe(op, operands) and abs(result := VALUE[op](*operands)) <= 50:
                break
        found[f"v{number}"] = result
        nodes.append((f"v{number}", op, names))
    return [nodes[i] for i in rng.permutation(len(nodes))], values


# Each op is in four, and each pair of ops is told apart by several.
MIXED = {f"ops mixed, {i}": random_point([OPS[(i + d) % 10] for d in (0, 1, 3, 6)], 2, seed=i) for i in range(10)}


def _random(ops: list[int], inputs: int, seed: int) -> Point:
    return random_point([OPS[one] for one in ops], inputs, seed)


points = st.builds(
    _random, st.lists(st.integers(0, 9), min_size=1, max_size=8), st.integers(1, 3), st.integers(0, 2**32 - 1)
)

# -- graphs of a special shape

FIGURE_1: list[Node] = [
    ("v6", "neg", ("v5 or 1 - v5, in logarithms",)),
    ("v5 or 1 - v5, in logarithms", "add", ("y log v5", "(1 - y) log(1 - v5)")),
    ("(1 - y) log(1 - v5)", "mul", ("1 - y", "log(1 - v5)")),
    ("y log v5", "mul", ("y", "log v5")),
    ("log(1 - v5)", "log", ("1 - v5",)),
    ("log v5", "log", ("v5",)),
    ("1 - v5", "sub", ("1", "v5")),
    ("1 - y", "sub", ("1", "y")),
    ("v5", "sigmoid", ("v4",)),
    ("v4", "add", ("v3", "x")),
    ("v3", "tanh", ("v2",)),
    ("v2", "add", ("v1", "b")),
    ("v1", "mul", ("x", "W")),
    *((name, "input", ()) for name in ("1", "b", "W", "x", "y")),
]
FIGURE_1_POINT = {"1": 1.0, "x": 0.5, "W": 3.0, "b": -1.0, "y": 0.75}
CHAIN: list[Node] = [X, *((f"c{i}", ("tanh", "neg", "exp")[i % 3], (f"c{i - 1}" if i else "x",)) for i in range(20))]
DOUBLED: list[Node] = [X, *((f"d{i}", "add", (f"d{i - 1}" if i else "x",) * 2) for i in range(8))]
DIAMOND: list[Node] = [
    ("f", "sub", ("a", "b")),
    ("a", "mul", ("u", "x")),
    ("b", "div", ("u", "y")),
    ("u", "mul", ("x", "y")),
    Y,
    X,
]
LADDER: list[Node] = [
    ("s", "mul", ("r", "p")),
    ("r", "add", ("q", "p")),
    ("q", "exp", ("p",)),
    ("p", "sub", ("x", "y")),
    X,
    Y,
]
SIDE_BY_SIDE: list[Node] = [("u", "log", ("x",)), ("w", "relu", ("v",)), X, ("v", "neg", ("y",)), Y]
SPECIAL: dict[str, Point] = {
    "one input node": ([X], {"x": 2.5}),
    "an input node that feeds nothing": ([Y, ("u", "exp", ("x",)), X], {"x": 0.5, "y": -1.5}),
    "x + x": ([("u", "add", ("x", "x")), X], {"x": 1.25}),
    "x * x": ([("u", "mul", ("x", "x")), X], {"x": -1.5}),
    "x / x - (x - x)": (
        [("w", "sub", ("u", "v")), ("u", "div", ("x", "x")), ("v", "sub", ("x", "x")), X],
        {"x": 2.5},
    ),
    "relu on both sides": ([X, Y, ("u", "relu", ("x",)), ("v", "relu", ("y",))], {"x": -0.75, "y": 0.75}),
    "tanh and sigmoid near their limits": (
        [
            X,
            Y,
            ("t", "tanh", ("x",)),
            ("s", "sigmoid", ("y",)),
            ("T", "tanh", ("y",)),
            ("S", "sigmoid", ("x",)),
            ("r", "relu", ("y",)),
        ],
        {"x": 5.75, "y": -5.75},
    ),
    "two ways from one node": (DIAMOND, {"x": 1.5, "y": -0.5}),
    "a node that feeds the next two": (LADDER, {"x": 0.75, "y": 1.0}),
    "nodes in order": (DIAMOND[::-1], {"x": -2.0, "y": 0.5}),
    "two graphs side by side": (SIDE_BY_SIDE, {"x": 0.5, "y": 3.0}),
    "one node twice, again and again": (DOUBLED[::-1], {"x": 0.375}),
    "a long chain": (CHAIN[::-1], {"x": 0.5}),
    "names of ops": (
        [("add", "mul", ("mul", "input")), ("mul", "input", ()), ("input", "input", ())],
        {"mul": 2.0, "input": 3.0},
    ),
    "figure 1": (FIGURE_1, FIGURE_1_POINT),
}
POINTS = MIXED | SPECIAL


def direction(values: Values, seed: int = 0) -> Values:
    """A tangent for each input node, none of them 0 or 1."""
    rng = np.random.default_rng(seed)
    return {name: int(rng.integers(3, 13)) / 4 * (-1.0) ** i for i, name in enumerate(values)}


def one_hot(values: Values, chosen: str) -> Values:
    return {name: float(name == chosen) for name in values}


def in_a_direction(point: Point) -> Call:
    nodes, values = point
    return call(nodes, values, direction(values))


FORWARD = {name: in_a_direction(point) for name, point in POINTS.items()} | {
    "with respect to x alone": call(DIAMOND, {"x": 1.5, "y": -0.5}, {"x": 1.0, "y": 0.0}),
    "with respect to y alone": call(DIAMOND, {"x": 1.5, "y": -0.5}, {"x": 0.0, "y": 1.0}),
    "in no direction": call(LADDER, {"x": 0.75, "y": 1.0}, {"x": 0.0, "y": 0.0}),
    "by keyword": call(nodes=LADDER, values={"x": 2.0, "y": 1.5}, tangents={"x": 2.0, "y": 0.5}),
}


def to_the_last(point: Point) -> Call:
    """The adjoints of the node that comes last."""
    nodes, values = point
    return call(nodes, values, reference.topological_order(nodes)[-1])


BACKWARD = {name: to_the_last(point) for name, point in POINTS.items()} | {
    "of a node in the middle": call(LADDER, {"x": 0.75, "y": 1.0}, "p"),
    "of a node before the last": call(LADDER, {"x": 0.75, "y": 1.0}, "r"),
    "of an input node": call(DIAMOND, {"x": 1.5, "y": -0.5}, "x"),
    "of one of two graphs": call(SIDE_BY_SIDE, {"x": 0.5, "y": 3.0}, "u"),
    "by keyword": call(nodes=LADDER, values={"x": 2.0, "y": 1.5}, output="s"),
}


@st.composite
def backward_calls(draw: st.DrawFn) -> Call:
    nodes, values = draw(points)
    return call(nodes, values, draw(st.sampled_from(sorted(name for name, _op, _inputs in nodes))))


# -- Jacobians

PAIR: list[Node] = [
    ("f", "mul", ("x", "u")),
    ("g", "sub", ("u", "y")),
    ("h", "exp", ("y",)),
    ("u", "div", ("x", "y")),
    X,
    Y,
]
THREE: list[Node] = [("w", "mul", ("v", "z")), ("v", "sub", ("y", "x")), Z, X, Y]
AT_PAIR = {"x": 1.5, "y": -0.5}
AT_THREE = {"x": 0.5, "y": 2.0, "z": -1.5}
WANTED: dict[str, tuple[list[Node], Values, list[str], list[str]]] = {
    "1 x 1": ([X, ("u", "exp", ("x",))], {"x": 0.5}, ["x"], ["u"]),
    "1 x 2": (PAIR, AT_PAIR, ["x", "y"], ["f"]),
    "1 x 3": (THREE, AT_THREE, ["x", "y", "z"], ["w"]),
    "2 x 1": (PAIR, AT_PAIR, ["y"], ["f", "g"]),
    "3 x 1": (PAIR, AT_PAIR, ["x"], ["f", "g", "h"]),
    "2 x 2": (PAIR, AT_PAIR, ["x", "y"], ["f", "g"]),
    "3 x 2": (PAIR, AT_PAIR, ["x", "y"], ["h", "f", "g"]),
    "2 x 3": (THREE, AT_THREE, ["x", "y", "z"], ["v", "w"]),
    "columns in another order": (THREE, AT_THREE, ["z", "x", "y"], ["w", "v"]),
    "some of the input nodes": (THREE, AT_THREE, ["z", "x"], ["w"]),
    "rows of which one feeds the other": (PAIR, AT_PAIR, ["y", "x"], ["u", "f"]),
    "an input node as output": (THREE, AT_THREE, ["y", "z"], ["z", "w", "x"]),
    "figure 1": (FIGURE_1, FIGURE_1_POINT, ["x", "W", "b"], ["v6", "v3"]),
}
BOTH_MODES = ("1 x 3", "3 x 1", "2 x 2", "2 x 3", "an input node as output")
JACOBIANS = {
    f"{name}, {mode}": call(*one, mode)
    for i, (name, one) in enumerate(WANTED.items())
    for mode in (("forward", "reverse") if name in BOTH_MODES else (("forward", "reverse")[i % 2],))
} | {
    "by keyword": call(nodes=PAIR, values=AT_PAIR, inputs=["y", "x"], outputs=["g", "u", "f"], mode="reverse"),
}


@st.composite
def jacobian_calls(draw: st.DrawFn) -> Call:
    nodes, values = draw(points)
    names = sorted(name for name, _op, _inputs in nodes)
    inputs = draw(st.lists(st.sampled_from(sorted(values)), min_size=1, max_size=3, unique=True))
    outputs = draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
    return call(nodes, values, inputs, outputs, draw(st.sampled_from(["forward", "reverse"])))
