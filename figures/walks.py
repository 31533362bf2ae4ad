"""Random walks, and how far they have come on average."""

import numpy as np
from matplotlib.figure import Figure

from .style import BLUE, LINE, ORANGE, WIDTH

JAPANESE = {
    "steps t": "歩数 t",
    "distance from the start": "出発点からの変位",
    "square root of t": "√t",
}
STEPS, WALKS = 200, 14


def draw() -> dict[str, Figure]:
    flips = np.random.default_rng(4).integers(0, 2, (WALKS, STEPS)) * 2 - 1
    walks = np.hstack([np.zeros((WALKS, 1), dtype=int), np.cumsum(flips, axis=1)])
    times = np.arange(STEPS + 1)
    figure = Figure((WIDTH, 3.0))
    axes = figure.add_axes((0.14, 0.17, 0.83, 0.8))
    axes.grid(color=LINE, linewidth=0.6)
    axes.plot(times, walks.T, color=BLUE, linewidth=0.7, alpha=0.7)
    for sign in (1, -1):
        axes.plot(times, sign * np.sqrt(times), color=ORANGE, linewidth=2, linestyle="--")
    axes.text(120, 34, "square root of t", color=ORANGE)
    axes.annotate("", (158, 12.8), (150, 32), arrowprops={"arrowstyle": "-", "color": ORANGE})
    axes.set(xlabel="steps t", ylabel="distance from the start", xlim=(0, STEPS), ylim=(-40, 40))
    return {"walks": figure}
