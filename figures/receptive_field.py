"""What one output sees of the input, through two layers in both orders."""

from typing import Any

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from .style import BLUE, CARD, INK, LINE, blank

JAPANESE = {
    "convolution 3, then pooling 2: 4 cells": "convolution 3 → pooling 2: 4 マス",
    "pooling 2, then convolution 3: 6 cells": "pooling 2 → convolution 3: 6 マス",
    "input": "入力",
}
CONVOLUTION, POOLING = ("convolution", 3, 1), ("pooling", 2, 2)  # name, kernel, stride


def draw() -> dict[str, Figure]:
    figure, axes = blank(4.9, 11.6, 12.3)
    _stack(axes, 6.3, "convolution 3, then pooling 2: 4 cells", [CONVOLUTION, POOLING], 1)
    _stack(axes, 0.2, "pooling 2, then convolution 3: 6 cells", [POOLING, CONVOLUTION], 0)
    return {"receptive_field": figure}


def _stack(axes: Any, bottom: float, title: str, layers: list[tuple[str, int, int]], chosen: int) -> None:
    """Rows of cells from the input upwards; from the chosen output down, what is seen is filled."""
    axes.text(0.1, bottom + 5.2, title, fontweight="bold", fontsize=9.5)
    rows: list[tuple[str, list[float]]] = [("input", [float(place) for place in range(8)])]
    for name, kernel, stride in layers:
        below = rows[-1][1]
        starts = range(0, len(below) - kernel + 1, stride)
        rows.append((name, [(below[start] + below[start + kernel - 1]) / 2 for start in starts]))
    seen = [(chosen, chosen)]
    for _name, kernel, stride in reversed(layers):
        first, last = seen[0]
        seen.insert(0, (first * stride, last * stride + kernel - 1))
    for level, ((name, places), (first, last)) in enumerate(zip(rows, seen, strict=True)):
        height = bottom + 1.8 * level
        axes.text(0.1, height + 0.25, name, fontsize=9)
        for number, place in enumerate(places):
            filled = first <= number <= last
            style: dict[str, Any] = (
                {"facecolor": BLUE, "edgecolor": INK} if filled else {"facecolor": CARD, "edgecolor": LINE}
            )
            axes.add_patch(Rectangle((place + 3.4, height), 0.84, 0.84, **style))
            if level and filled:
                _name, kernel, stride = layers[level - 1]
                below = rows[level - 1][1]
                for side, end in ((0.0, number * stride), (0.84, number * stride + kernel - 1)):
                    ends = [place + 3.4 + side, below[end] + 3.4 + side], [height, height - 0.96]
                    axes.plot(*ends, color=INK, linewidth=0.8, linestyle="--")
