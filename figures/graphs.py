"""Computation graphs: that of ``autodiff_tables`` at the docstring's point, and one in which a node is used twice."""

from typing import Any

from matplotlib.figure import Figure

from reference.autodiff_tables import reverse_mode
from reference.computation_graph import backward, evaluate

from .style import BLUE, CARD, INK, LINE, ORANGE, blank

JAPANESE = {
    "value": "値 (primal)",
    "x is used twice": "x は 2 か所で使われる",
}
RADIUS = 0.3
TABLES = {  # place, how it is made
    "W": (0.5, 3.4, ""),
    "x": (0.5, 1.5, ""),
    "v1": (1.5, 2.45, "x·W"),
    "b": (1.5, 4.0, ""),
    "v2": (2.6, 2.45, "v1+b"),
    "v3": (3.7, 2.45, "tanh"),
    "v4": (4.8, 2.45, "v3+x"),
    "v5": (5.9, 2.45, "sigmoid"),
    "y": (5.9, 4.0, ""),
    "v6": (7.0, 2.45, "f"),
}
EDGES = ["W v1", "x v1", "v1 v2", "b v2", "v2 v3", "v3 v4", "v4 v5", "v5 v6", "y v6"]
TWICE = [("x", "input", ()), ("u", "mul", ("x", "x")), ("f", "sub", ("u", "x"))]
PLACES = {"x": (0.7, 1.7, ""), "u": (3.2, 2.4, "x·x"), "f": (5.7, 1.7, "u−x")}


def draw() -> dict[str, Figure]:
    return {"graph_tables": _tables(), "graph_paths": _paths()}


def _tables() -> Figure:
    figure, axes = blank(2.75, 7.6, 4.55)
    for edge in EDGES:
        start, end = edge.split()
        _arrow(axes, TABLES[start][:2], TABLES[end][:2])
    _arrow(axes, TABLES["x"][:2], TABLES["v4"][:2], bend=0.48)
    table = reverse_mode(x=0.0, y=1.0, W=3.0, b=0.0)
    for name, (x, y, made) in TABLES.items():
        _node(axes, name, (x, y), made, *table[name])
    axes.text(1.2, 0.5, "x is used twice", fontsize=9, color=INK)
    _legend(axes, 4.6, 0.5)
    return figure


def _paths() -> Figure:
    figure, axes = blank(2.1, 6.6, 3.0)
    _arrow(axes, PLACES["x"][:2], PLACES["u"][:2], bend=-0.12)
    _arrow(axes, PLACES["x"][:2], PLACES["u"][:2], bend=0.12)
    _arrow(axes, PLACES["u"][:2], PLACES["f"][:2])
    _arrow(axes, PLACES["x"][:2], PLACES["f"][:2], bend=0.2)
    values, adjoints = evaluate(TWICE, {"x": 3.0}), backward(TWICE, {"x": 3.0}, "f")
    for name, (x, y, made) in PLACES.items():
        _node(axes, name, (x, y), made, values[name], adjoints[name])
    _legend(axes, 0.4, 0.2)
    return figure


def _node(axes: Any, name: str, at: tuple[float, float], made: str, primal: float, adjoint: float) -> None:
    x, y = at
    axes.scatter([x], [y], s=300, facecolor=CARD, edgecolor=INK if made else LINE, linewidth=1.4, zorder=3)
    axes.text(x, y - 0.1, name, ha="center", fontsize=9, zorder=4)
    if made:
        axes.text(x, y + RADIUS + 0.12, made, ha="center", fontsize=8)
    axes.text(x, y - RADIUS - 0.28, _number(primal), ha="center", fontsize=8.5, color=BLUE)
    axes.text(x, y - RADIUS - 0.58, _number(adjoint), ha="center", fontsize=8.5, color=ORANGE, style="italic")


def _number(number: float) -> str:
    return f"{number + 0.0:.3g}".replace("-", "−")


def _arrow(axes: Any, start: tuple[float, float], end: tuple[float, float], bend: float = 0.0) -> None:
    style = {"arrowstyle": "->", "color": INK, "linewidth": 1, "shrinkA": 9, "shrinkB": 9}
    axes.annotate("", end, start, arrowprops={**style, "connectionstyle": f"arc3,rad={bend}"}, zorder=2)


def _legend(axes: Any, x: float, y: float) -> None:
    axes.text(x, y, "value", fontsize=8.5, color=BLUE)
    axes.text(x + 1.6, y, "adjoint", fontsize=8.5, color=ORANGE, style="italic")
