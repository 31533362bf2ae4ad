"""All solutions of one equation in two unknowns, and the nearest one to the origin."""

from matplotlib.figure import Figure

from .style import BLUE, LINE, ORANGE, WIDTH

JAPANESE = {
    "all solutions": "解の全体",
    "least norm": "ノルム最小",
    "another solution": "別の解",
}


def draw() -> dict[str, Figure]:
    figure = Figure((WIDTH, 3.3))
    axes = figure.add_axes((0.1, 0.13, 0.87, 0.84))
    axes.set(xlim=(-1, 21), ylim=(-2, 13.5), aspect="equal", xlabel="w₁", ylabel="w₂")
    axes.grid(color=LINE, linewidth=0.6)
    axes.set_xticks(range(0, 21, 5))
    axes.set_yticks(range(0, 13, 4))
    axes.plot([0, 20], [12.5, -2.5], color=BLUE, linewidth=1.6)
    axes.annotate("", (6, 8), (0, 0), arrowprops={"arrowstyle": "->", "color": ORANGE, "linewidth": 1.8})
    axes.annotate("", (50 / 3, 0), (0, 0), arrowprops={"arrowstyle": "->", "color": BLUE, "linestyle": "--"})
    axes.plot([5.4, 6.2, 6.8], [7.2, 6.6, 7.4], color=ORANGE, linewidth=1)  # a right angle
    axes.text(9, 6.4, "all solutions", color=BLUE)
    axes.text(6.3, 8.6, "least norm", color=ORANGE)
    axes.text(7, -1.3, "another solution", color=BLUE)
    return {"least_norm": figure}
