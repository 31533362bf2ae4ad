"""Derivatives taken by differences of values, with the steps that students choose."""

import math

from reference.autodiff_tables import (
    _INPUTS,
)
from saiten.grading import Text, misconception

DIFFERENCES = Text(
    "Your derivatives are differences of values over a small step, which is not exact enough; both modes "
    "differentiate exactly.",
    "微分を小さな刻みでの値の差から求めているため、精度が足りません。どちらの mode でも微分は正確に計算します。",
)


@misconception("forward_mode", DIFFERENCES, lecture="1.3")
def forward_differences_central_1e_3(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS or not 0 <= y <= 1:
        raise ValueError(wrt)
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

    def values(moved: str, by: float) -> dict[str, float]:
        v: dict[str, float] = {}
        for node, of in steps.items():
            v[node] = of(v) + (by if node == moved else 0.0)
        return v

    here, up, down = values(wrt, 0.0), values(wrt, 1e-3), values(wrt, -1e-3)
    return {node: (here[node], (up[node] - down[node]) / 2e-3) for node in steps}


@misconception("reverse_mode", DIFFERENCES, lecture="1.3")
def reverse_differences_central_1e_3(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if not 0 <= y <= 1:
        raise ValueError(y)
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

    def values(moved: str, by: float) -> dict[str, float]:
        v: dict[str, float] = {}
        for node, of in steps.items():
            v[node] = of(v) + (by if node == moved else 0.0)
        return v

    here = values("", 0.0)
    return {node: (here[node], (values(node, 1e-3)["v6"] - values(node, -1e-3)["v6"]) / 2e-3) for node in steps}


@misconception("forward_mode", DIFFERENCES, lecture="1.3")
def forward_differences_central_1e_4(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS or not 0 <= y <= 1:
        raise ValueError(wrt)
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

    def values(moved: str, by: float) -> dict[str, float]:
        v: dict[str, float] = {}
        for node, of in steps.items():
            v[node] = of(v) + (by if node == moved else 0.0)
        return v

    here, up, down = values(wrt, 0.0), values(wrt, 1e-4), values(wrt, -1e-4)
    return {node: (here[node], (up[node] - down[node]) / 2e-4) for node in steps}


@misconception("reverse_mode", DIFFERENCES, lecture="1.3")
def reverse_differences_central_1e_4(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if not 0 <= y <= 1:
        raise ValueError(y)
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

    def values(moved: str, by: float) -> dict[str, float]:
        v: dict[str, float] = {}
        for node, of in steps.items():
            v[node] = of(v) + (by if node == moved else 0.0)
        return v

    here = values("", 0.0)
    return {node: (here[node], (values(node, 1e-4)["v6"] - values(node, -1e-4)["v6"]) / 2e-4) for node in steps}


@misconception("forward_mode", DIFFERENCES, lecture="1.3")
def forward_differences_one_sided_1e_4(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS or not 0 <= y <= 1:
        raise ValueError(wrt)
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

    def values(moved: str, by: float) -> dict[str, float]:
        v: dict[str, float] = {}
        for node, of in steps.items():
            v[node] = of(v) + (by if node == moved else 0.0)
        return v

    here, up, down = values(wrt, 0.0), values(wrt, 1e-4), values(wrt, 0.0)
    return {node: (here[node], (up[node] - down[node]) / 1e-4) for node in steps}


@misconception("reverse_mode", DIFFERENCES, lecture="1.3")
def reverse_differences_one_sided_1e_4(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if not 0 <= y <= 1:
        raise ValueError(y)
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

    def values(moved: str, by: float) -> dict[str, float]:
        v: dict[str, float] = {}
        for node, of in steps.items():
            v[node] = of(v) + (by if node == moved else 0.0)
        return v

    here = values("", 0.0)
    return {node: (here[node], (values(node, 1e-4)["v6"] - values(node, 0.0)["v6"]) / 1e-4) for node in steps}


@misconception("forward_mode", DIFFERENCES, lecture="1.3")
def forward_differences_one_sided_1e_5(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS or not 0 <= y <= 1:
        raise ValueError(wrt)
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

    def values(moved: str, by: float) -> dict[str, float]:
        v: dict[str, float] = {}
        for node, of in steps.items():
            v[node] = of(v) + (by if node == moved else 0.0)
        return v

    here, up, down = values(wrt, 0.0), values(wrt, 1e-5), values(wrt, 0.0)
    return {node: (here[node], (up[node] - down[node]) / 1e-5) for node in steps}


@misconception("reverse_mode", DIFFERENCES, lecture="1.3")
def reverse_differences_one_sided_1e_5(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if not 0 <= y <= 1:
        raise ValueError(y)
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

    def values(moved: str, by: float) -> dict[str, float]:
        v: dict[str, float] = {}
        for node, of in steps.items():
            v[node] = of(v) + (by if node == moved else 0.0)
        return v

    here = values("", 0.0)
    return {node: (here[node], (values(node, 1e-5)["v6"] - values(node, 0.0)["v6"]) / 1e-5) for node in steps}
