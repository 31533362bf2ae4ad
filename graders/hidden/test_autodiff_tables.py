"""The tables worked by hand, and both modes of automatic differentiation as programs."""

from collections.abc import Iterable
from typing import Any

from graders import strategies
from reference import autodiff_tables as reference
from saiten.grading import Graph, Text, Tolerance, call, check

Table = dict[str, tuple[float, float]]

BY_HAND = Tolerance(relative=0.02, absolute=0.0, near_zero=5e-4)
BY_PROGRAM = Tolerance(relative=1e-9, absolute=1e-11)

# figs 1 and 5: which nodes each one is computed from
FED_BY = {
    "v1": ("x", "W"),
    "v2": ("v1", "b"),
    "v3": ("v2",),
    "v4": ("v3", "x"),
    "v5": ("v4",),
    "v6": ("v5", "y"),
}
PRIMALS = Graph(FED_BY, (("primal", False),))
TANGENTS = Graph(FED_BY, (("tangent", False),))
ADJOINTS = Graph(FED_BY, (("adjoint", True),))
FORWARD_TABLE = Graph(FED_BY, (("primal", False), ("tangent", False)))
REVERSE_TABLE = Graph(FED_BY, (("primal", False), ("adjoint", True)))

POINTS: dict[str, tuple[float, float, float, float]] = {
    "a label of 1": (0.7, 1.0, -1.2, 0.4),
    "a label of 0": (0.7, 0.0, -1.2, 0.4),
    "a soft label": (0.7, 0.25, -1.2, 0.4),
    "a soft label, all else negative": (-1.3, 0.8, -0.6, -1.1),
    "x = 0": (0.0, 0.6, 1.5, -0.5),
    "W = 0": (1.1, 0.35, 0.0, 0.8),
    "b = 0": (0.4, 0.9, 1.7, 0.0),
    "all inputs 0": (0.0, 0.0, 0.0, 0.0),
    "a steep tanh": (-0.03, 0.1, 9.0, 0.3),
    "v2 and v4 near 6, label 0": (4.95, 0.0, 1.0, 1.0),
    "v2 and v4 near 6, label 1": (4.95, 1.0, 1.0, 1.0),
    "v2 and v4 near -6, label 0": (-4.95, 0.0, 1.2, 0.0),
    "v2 and v4 near -6, label 1": (-4.95, 1.0, 1.2, 0.0),
    "v2 near -6, v4 near 4": (4.9, 0.5, -2.0, 4.0),
    "the prediction is the label": (0.0, 0.5, 2.0, 0.0),
    "whole numbers": (1, 0, 2, -1),
}
BAD_LABELS = {
    "y above 1": 1.5,
    "y = 2": 2.0,
    "y just above 1": 1.000001,
    "y below 0": -0.5,
    "y = -1": -1.0,
    "y just below 0": -0.000001,
}
BAD_INPUTS = ["v1", "v2", "v3", "v4", "v5", "v6", "w", "B", "", "xy", "yW", "Wb", "bW", "yx", "Wx", "f", " b"]
NO_TABLE = [*BAD_INPUTS, "x", "y"]


FEW = [
    "a label of 0",
    "a soft label, all else negative",
    "x = 0",
    "W = 0",
    "all inputs 0",
    "v2 and v4 near 6, label 0",
    "v2 and v4 near -6, label 1",
    "whole numbers",
]


def at(points: Iterable[str], wrt: str) -> dict[str, Any]:
    """Those points with one of the inputs, and one call by keyword, as the docstring's example has it."""
    calls = {f"{point}, with respect to {wrt}": call(*POINTS[point], wrt) for point in points}
    return calls | {f"by keyword, with respect to {wrt}": call(x=0.2, y=0.7, W=1.4, b=-0.3, wrt=wrt)}


FORWARD = ("x", "y", "W", "b", "v1", "v2", "v3", "v4", "v5", "v6")
REVERSE_ORDER = ("v6", "v5", "v4", "v3", "v2", "b", "v1", "W")  # a node after those that it feeds


def forward(x: float, y: float, W: float, b: float, wrt: str) -> Table:
    """The reference's answer, in floats also where whole numbers went in: no int is asked for."""
    return ordered(floats(reference.forward_mode(x, y, W, b, wrt)), FORWARD)


def ordered(table: dict[str, Any], nodes: Iterable[str]) -> dict[str, Any]:
    """The table in the order of the calculation: the first difference that is told is then the first mistake."""
    return {node: table[node] for node in nodes}


def floats(table: Table) -> Table:
    return {node: (float(primal), float(derivative)) for node, (primal, derivative) in table.items()}


# -- by hand


@check(
    "forward_primals",
    edges={"the first call": call(), "the second call": call(), "the third call": call()},
    tolerance=BY_HAND,
    view=PRIMALS,
    hint=Text(
        "1.1, eqs 5-10: one line per node, natural logarithm, and x enters twice. Figure 6 prints a wrong W.",
        "1.1 の式(5)-(10)を1行ずつ計算します。対数は自然対数で、x は2回使われます。図6の W は誤植です。",
    ),
)
def test_forward_primals() -> dict[str, float]:
    """The six values at the lecture's point, each within 2 %.

    講義の点での6つの値。それぞれ誤差 2 % 以内。
    """
    return reference.forward_primals()


@check(
    "forward_derivatives",
    edges={"the first call": call("W"), "the second call": call("W"), "by keyword": call(wrt="W")},
    tolerance=BY_HAND,
    view=TANGENTS,
    hint=Text(
        "1.3, fig. 5: each tangent is the local derivative times the tangent of the node before.",
        "1.3 の図5: 各ノードの微分は、局所的な微分に一つ前のノードの微分を掛けたものです。",
    ),
)
def test_forward_derivatives_by_w(wrt: str) -> dict[str, float]:
    """The six tangents with respect to W at the lecture's point, each within 2 %.

    講義の点での、W についての6つの tangent。それぞれ誤差 2 % 以内。
    """
    return reference.forward_derivatives(wrt)


@check(
    "forward_derivatives",
    edges={"the first call": call("b"), "the second call": call("b"), "by keyword": call(wrt="b")},
    tolerance=BY_HAND,
    view=TANGENTS,
    hint=Text(
        "1.3: b enters at v2, so start from tangent 1 for b and 0 for the other inputs (eq. 15).",
        "1.3: b は v2 で初めて使われます。b の微分を1、他の入力の微分を0として始めます (式(15))。",
    ),
)
def test_forward_derivatives_by_b(wrt: str) -> dict[str, float]:
    """The six tangents with respect to b at the lecture's point, each within 2 % (0: within 0.0005).

    講義の点での、b についての6つの tangent。それぞれ誤差 2 % 以内 (0 なら 0.0005 以内)。
    """
    return reference.forward_derivatives(wrt)


@check(
    "forward_derivatives",
    edges={repr(name): call(name) for name in NO_TABLE},
    raises=ValueError,
    weight=0.5,
    hint=Text("There are two tables: for W and for b.", "表は W と b の2つだけです。"),
)
def test_forward_derivatives_errors(wrt: str) -> dict[str, float]:
    """Any `wrt` but "W" and "b" is a ValueError.

    `wrt` が "W" と "b" 以外なら ValueError になる。
    """
    return reference.forward_derivatives(wrt)


@check(
    "reverse_adjoints",
    edges={"the first call": call(), "the second call": call(), "the third call": call()},
    tolerance=BY_HAND,
    view=ADJOINTS,
    hint=Text(
        "1.3, eq. 19: go back from v6, one local derivative per edge. Some numbers of figure 6 are wrong.",
        "1.3 の式(19): v6 から逆向きに、辺ごとに局所的な微分を掛けていきます。図6の数値には誤りがあります。",
    ),
)
def test_reverse_adjoints() -> dict[str, float]:
    """The eight adjoints at the lecture's point, each within 2 %.

    講義の点での8つの adjoint。それぞれ誤差 2 % 以内。
    """
    return ordered(reference.reverse_adjoints(), REVERSE_ORDER)


# -- forward mode


@check(
    "forward_mode",
    inputs=strategies.points_and_input("W", "b"),
    pool=20,
    draw=8,
    edges=at(POINTS, "W") | at(FEW, "b"),
    tolerance=BY_PROGRAM,
    reveal=True,
    view=FORWARD_TABLE,
    hint=Text(
        "1.3, eq. 15 and fig. 5: carry (value, derivative) through every node. Both terms of the loss count.",
        "1.3 の式(15)と図5: 各ノードで (値, 微分) の組を計算します。損失の2つの項がどちらも必要です。",
    ),
)
def test_forward_mode_by_parameters(x: float, y: float, W: float, b: float, wrt: str) -> Table:
    """Values and tangents of all ten nodes with respect to W and b, at any point.

    任意の点での、10個のノードすべての値と、W と b についての tangent。
    """
    return forward(x, y, W, b, wrt)


@check(
    "forward_mode",
    inputs=strategies.points_and_input("x"),
    pool=12,
    draw=4,
    edges=at(FEW, "x"),
    tolerance=BY_PROGRAM,
    reveal=True,
    view=FORWARD_TABLE,
    hint=Text("1.1, fig. 1: two arrows leave x.", "1.1 の図1: x からは矢印が2本出ています。"),
)
def test_forward_mode_by_x(x: float, y: float, W: float, b: float, wrt: str) -> Table:
    """Values and tangents of all ten nodes with respect to x, at any point.

    任意の点での、10個のノードすべての値と、x についての tangent。
    """
    return forward(x, y, W, b, wrt)


@check(
    "forward_mode",
    inputs=strategies.points_and_input("y"),
    pool=12,
    draw=4,
    edges=at(FEW, "y"),
    tolerance=BY_PROGRAM,
    reveal=True,
    view=FORWARD_TABLE,
    hint=Text(
        "1.1, eq. 10: the loss is a function of y too; y is a factor in each of its terms.",
        "1.1 の式(10): 損失は y の関数でもあり、どちらの項にも y が因子として入っています。",
    ),
)
def test_forward_mode_by_y(x: float, y: float, W: float, b: float, wrt: str) -> Table:
    """Values and tangents of all ten nodes with respect to y, at any point.

    任意の点での、10個のノードすべての値と、y についての tangent。
    """
    return forward(x, y, W, b, wrt)


@check(
    "forward_mode",
    edges={repr(name): call(0.7, 0.25, -1.2, 0.4, name) for name in BAD_INPUTS},
    raises=ValueError,
    weight=0.5,
    hint=Text("wrt is one of the four inputs.", "wrt は4つの入力のどれかです。"),
)
def test_forward_mode_unknown_input(x: float, y: float, W: float, b: float, wrt: str) -> Table:
    """Any `wrt` but "x", "y", "W" and "b" is a ValueError.

    `wrt` が "x"、"y"、"W"、"b" 以外なら ValueError になる。
    """
    return forward(x, y, W, b, wrt)


@check(
    "forward_mode",
    edges={label: call(0.7, y, -1.2, 0.4, "W") for label, y in BAD_LABELS.items()}
    | {f"y above 1, with respect to {name}": call(0.7, 1.5, -1.2, 0.4, name) for name in "xyb"}
    | {f"y below 0, with respect to {name}": call(0.7, -0.5, -1.2, 0.4, name) for name in "xyb"}
    | {f"{label}, by keyword": call(x=0.7, y=y, W=-1.2, b=0.4, wrt="W") for label, y in BAD_LABELS.items()},
    raises=ValueError,
    weight=0.5,
    hint=Text("y is a label: from 0 to 1, both included.", "y はラベルで、0以上1以下です。"),
)
def test_forward_mode_bad_label(x: float, y: float, W: float, b: float, wrt: str) -> Table:
    """A label below 0 or above 1 is a ValueError.

    ラベルが 0 より小さいか 1 より大きいと ValueError になる。
    """
    return forward(x, y, W, b, wrt)


# -- reverse mode


def backward(point: tuple[float, float, float, float], *names: str) -> Table:
    return ordered(floats(reference.reverse_mode(*point)), names)


REVERSE = {name: call(*point) for name, point in POINTS.items()} | {"by keyword": call(x=0.2, y=0.7, W=1.4, b=-0.3)}


@check(
    "reverse_mode",
    inputs=strategies.points.map(lambda point: call(*point)),
    pool=20,
    draw=8,
    edges=REVERSE,
    tolerance=BY_PROGRAM,
    reveal=True,
    view=REVERSE_TABLE,
    hint=Text(
        "1.3, eqs 18 and 19: from v6 back, one local derivative per edge. Both terms of the loss count.",
        "1.3 の式(18)(19): v6 から逆向きに、辺ごとの微分を掛けていきます。損失の2つの項がどちらも必要です。",
    ),
)
def test_reverse_mode(x: float, y: float, W: float, b: float) -> Table:
    """Values and adjoints of v1..v6, W and b, at any point.

    任意の点での、v1..v6 と W と b の値と adjoint。
    """
    return backward((x, y, W, b), *REVERSE_ORDER)


@check(
    "reverse_mode",
    edges={name: REVERSE[name] for name in FEW},
    tolerance=BY_PROGRAM,
    reveal=True,
    weight=0.5,
    view=REVERSE_TABLE,
    hint=Text(
        "1.3: eq. 19 shows one path; a node that feeds two others sums over both.",
        "1.3: 式(19)は経路が1つの場合です。2つのノードに使われるなら両方の和を取ります。",
    ),
)
def test_reverse_mode_of_x(x: float, y: float, W: float, b: float) -> Table:
    """Value and adjoint of x, which feeds two nodes, at any point.

    任意の点での、2つのノードに使われる x の値と adjoint。
    """
    return backward((x, y, W, b), "x")


@check(
    "reverse_mode",
    edges={name: REVERSE[name] for name in FEW},
    tolerance=BY_PROGRAM,
    reveal=True,
    weight=0.5,
    view=REVERSE_TABLE,
    hint=Text("1.1, eq. 10: the loss is linear in y.", "1.1 の式(10): 損失は y について1次式です。"),
)
def test_reverse_mode_of_y(x: float, y: float, W: float, b: float) -> Table:
    """Value and adjoint of y, at any point.

    任意の点での、y の値と adjoint。
    """
    return backward((x, y, W, b), "y")


@check(
    "reverse_mode",
    edges={label: call(0.7, y, -1.2, 0.4) for label, y in BAD_LABELS.items()}
    | {f"{label}, by keyword": call(x=0.7, y=y, W=-1.2, b=0.4) for label, y in BAD_LABELS.items()},
    raises=ValueError,
    weight=0.5,
    hint=Text("y is a label: from 0 to 1, both included.", "y はラベルで、0以上1以下です。"),
)
def test_reverse_mode_bad_label(x: float, y: float, W: float, b: float) -> Table:
    """A label below 0 or above 1 is a ValueError.

    ラベルが 0 より小さいか 1 より大きいと ValueError になる。
    """
    return reference.reverse_mode(x, y, W, b)
