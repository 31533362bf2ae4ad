"""The error of difference quotients against the step (after fig. 2, at another point)."""

from matplotlib.figure import Figure

from reference.numerical_diff import error_curve

from .style import BLUE, LINE, ORANGE, QUIET, WIDTH

JAPANESE = {
    "forward difference": "前進差分",
    "central difference": "中心差分",
    "step h": "刻み幅 h",
    "absolute error": "絶対誤差",
    "rounding": "丸め誤差",
    "truncation": "打ち切り誤差",
}
STEPS = [float(f"{digit}e-{power}") for power in range(1, 14) for digit in (1, 0.5, 0.2)]
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def draw() -> dict[str, Figure]:
    forward, central = error_curve(STEPS, x0=0.3)
    figure = Figure((WIDTH, 3.6))
    axes = figure.add_axes((0.17, 0.15, 0.8, 0.82))
    axes.loglog(STEPS, forward, color=BLUE, marker="o", markersize=3.5, linewidth=1.2)
    axes.loglog(STEPS, central, color=ORANGE, marker="s", markersize=3.5, linewidth=1.2, linestyle="--")
    axes.set(xlabel="step h", ylabel="absolute error", xlim=(1e-14, 1), ylim=(1e-12, 1e3))
    axes.grid(color=LINE, linewidth=0.6)
    axes.minorticks_off()
    for axis, powers in ((axes.xaxis, range(-14, 1, 4)), (axes.yaxis, range(-12, 4, 3))):
        axis.set_ticks([float(f"1e{power}") for power in powers])
        axis.set_ticklabels([f"10{str(power).translate(SUPERSCRIPTS)}" for power in powers])
    axes.text(1e-9, 3e-2, "forward difference", color=BLUE)
    axes.text(2e-7, 2e-12, "central difference", color=ORANGE)
    axes.text(2e-14, 1e-8, "rounding", color=QUIET)
    axes.text(6e-4, 1e-9, "truncation", color=QUIET)
    return {"error_curve": figure}
