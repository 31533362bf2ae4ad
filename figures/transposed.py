"""A convolution and the transposed one that leads back, for three settings (after figs 24-26, other sizes)."""

from typing import Any

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from .style import BLUE, CARD, INK, LINE, ORANGE, blank

JAPANESE: dict[str, str] = {}  # what is named here is named in English
SETTINGS = {  # sides of both images, kernel, padding, stride
    "transposed_plain": (5, 3, 3, 0, 1),
    "transposed_padding": (5, 4, 4, 1, 1),
    "transposed_stride": (7, 4, 3, 1, 2),
}
HEIGHT = 11.0  # of a row, in cells


def draw() -> dict[str, Figure]:
    return {name: _pair(*sizes) for name, sizes in SETTINGS.items()}


def _pair(large: int, small: int, k: int, p: int, s: int) -> Figure:
    figure, axes = blank(5.1, 20.0, 2 * HEIGHT + 0.1)
    axes.text(0.3, 2 * HEIGHT - 1.1, "convolution", fontweight="bold", fontsize=9.5)
    axes.text(19.7, 2 * HEIGHT - 1.1, f"k = {k}, p = {p}, s = {s}", fontsize=9, ha="right")
    _row(axes, HEIGHT, list(range(large)), p, k, small, s)
    axes.text(0.3, HEIGHT - 1.1, "transposed convolution", fontweight="bold", fontsize=9.5)
    _row(axes, 0.0, [s * place for place in range(small)], k - 1 - p, k, large, 1)
    return figure


def _row(axes: Any, bottom: float, filled: list[int], padding: int, k: int, out: int, step: int) -> None:
    """An input with its values at ``filled`` and zeros elsewhere, the kernel on it, and the output."""
    side = filled[-1] + 1 + 2 * padding
    values = {place + padding for place in filled}
    middle = bottom + (HEIGHT - 1.5) / 2
    left, low = 0.4, middle - side / 2
    for row in range(side):
        for column in range(side):
            is_value = row in values and column in values
            style: dict[str, Any] = (
                {"facecolor": BLUE, "edgecolor": CARD} if is_value else {"facecolor": "none", "edgecolor": LINE}
            )
            axes.add_patch(Rectangle((left + column, low + side - 1 - row), 1, 1, linewidth=0.9, **style))
    kernel = (left + step, low + side - k)
    axes.add_patch(Rectangle(kernel, k, k, facecolor="none", edgecolor=ORANGE, linewidth=2.4, zorder=3))
    axes.annotate("", (12.4, middle), (10.4, middle), arrowprops={"arrowstyle": "->", "color": INK, "linewidth": 1.4})
    left, low = 12.9, middle - out / 2
    for row in range(out):
        for column in range(out):
            chosen = (row, column) == (0, 1)
            style = {"facecolor": ORANGE if chosen else CARD, "edgecolor": INK, "linewidth": 0.9}
            axes.add_patch(Rectangle((left + column, low + out - 1 - row), 1, 1, **style))
