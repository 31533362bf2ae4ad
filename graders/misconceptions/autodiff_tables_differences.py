"""Derivatives taken by differences of values."""

import math

from reference.autodiff_tables import _INPUTS
from saiten.grading import Text, misconception

DIFFERENCES = Text(
    "Your derivatives are differences of values over a small step, which is not exact enough; both modes "
    "differentiate exactly.",
    "微分を小さな刻みでの値の差から求めているため、精度が足りません。どちらの mode でも微分は正確に計算します。",
)
STEPS = [{"h": 10.0**exponent, "sides": sides} for exponent in range(-8, -1) for sides in (1, 2)]


def _moved(x: float, y: float, W: float, b: float, node: str, by: float) -> dict[str, float]:
    """The values of all nodes where one of them is moved."""
    steps = {
        "x": lambda _: x,
        "y": lambda _: y,
        "W": lambda _: W,
        "b": lambda _: b,
        "v1": lambda v: v["x"] * v["W"],
        "v2": lambda v: v["v1"] + v["b"],
        "v3": lambda v: math.tanh(v["v2"]),
        "v4": lambda v: v["v3"] + v["x"],
        "v5": lambda v: 1 / (1 + math.exp(-v["v4"])),
        "v6": lambda v: -v["y"] * math.log(v["v5"]) - (1 - v["y"]) * math.log(1 - v["v5"]),
    }
    values: dict[str, float] = {}
    for name, of in steps.items():
        values[name] = of(values) + (by if name == node else 0.0)
    return values


@misconception("forward_mode", DIFFERENCES, lecture="1.3", variants=STEPS)
def forward_differences(
    x: float, y: float, W: float, b: float, wrt: str, *, h: float = 1e-4, sides: int = 2
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS or not 0 <= y <= 1:
        raise ValueError(wrt)
    here, up = _moved(x, y, W, b, wrt, 0.0), _moved(x, y, W, b, wrt, h)
    down = _moved(x, y, W, b, wrt, -h) if sides == 2 else here
    return {node: (here[node], (up[node] - down[node]) / (sides * h)) for node in here}


@misconception("reverse_mode", DIFFERENCES, lecture="1.3", variants=STEPS)
def reverse_differences(
    x: float, y: float, W: float, b: float, *, h: float = 1e-4, sides: int = 2
) -> dict[str, tuple[float, float]]:
    if not 0 <= y <= 1:
        raise ValueError(y)
    here = _moved(x, y, W, b, "", 0.0)

    def slope(node: str) -> float:
        down = _moved(x, y, W, b, node, -h) if sides == 2 else here
        return (_moved(x, y, W, b, node, h)["v6"] - down["v6"]) / (sides * h)

    return {node: (here[node], slope(node)) for node in here}
