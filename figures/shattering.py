"""Three points and the eight ways to label them, each with a line; four points, and a labeling that has none."""

from itertools import product
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from .style import BLUE, INK, LINE, ORANGE, WIDTH

JAPANESE = {"no line": "直線なし"}
TRIANGLE = np.array([[1.0, 1.0], [5.0, 2.0], [2.0, 5.0]])
SQUARE = np.array([[1.0, 1.0], [5.0, 5.0], [1.0, 5.0], [5.0, 1.0]])


def draw() -> dict[str, Figure]:
    figure = Figure((WIDTH, 4.6))
    for place, labels in enumerate(product((1, -1), repeat=3)):
        axes = _panel(figure, place)
        _points(axes, TRIANGLE, labels)
        axes.axline(*_line(np.array(labels)), color=INK, linewidth=1.2, linestyle="--")
    axes = _panel(figure, 8)
    _points(axes, SQUARE, (1, 1, -1, -1))
    axes.text(3, 2.8, "no line", ha="center", fontsize=9)
    return {"shattering": figure}


def _line(labels: np.ndarray) -> np.ndarray:
    """Two points of a line that separates the labels: it halves both sides that lead to the odd point."""
    odd = [place for place in range(3) if np.count_nonzero(labels == labels[place]) == 1]
    if not odd:
        return np.array([[0.0, 1.2], [1.2, 0.0]])
    return np.array([(TRIANGLE[odd[0]] + TRIANGLE[other]) / 2 for other in range(3) if other != odd[0]])


def _points(axes: Any, points: np.ndarray, labels: tuple[int, ...]) -> None:
    for (x, y), label in zip(points, labels, strict=True):
        filled = label == 1
        style: dict[str, Any] = {"facecolor": BLUE, "marker": "o"} if filled else {"facecolor": "none", "marker": "s"}
        axes.scatter([x], [y], s=70, edgecolor=BLUE if filled else ORANGE, linewidth=1.6, **style)


def _panel(figure: Figure, place: int) -> Any:
    row, column = divmod(place, 3)
    axes = figure.add_axes((0.02 + column * 0.33, 0.68 - row * 0.33, 0.3, 0.3))
    axes.set(xlim=(0, 6), ylim=(0, 6), xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set(visible=True, color=LINE)
    return axes
