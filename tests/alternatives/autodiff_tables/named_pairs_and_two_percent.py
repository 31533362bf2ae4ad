"""By-hand values at the very edge of what is allowed, named tuples, float32 tables, modes as recursion."""

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np


class Pair(NamedTuple):
    primal: float
    derivative: float


V3 = math.tanh(0.5)
V5 = 1 / (1 + math.exp(-V3 - 0.5))


def forward_primals():
    exact = [1.5, 0.5, V3, V3 + 0.5, V5, -math.log(V5)]
    return {f"v{i}": np.float16(value * (1.019 if i % 2 else 0.981)) for i, value in enumerate(exact, 1)}


def forward_derivatives(wrt):
    if wrt not in ("W", "b"):
        raise ValueError
    start = 0.5 if wrt == "W" else 1.0
    v3 = (1 - V3**2) * start
    exact = [start if wrt == "W" else -0.00049, start, v3, v3, V5 * (1 - V5) * v3, -(1 - V5) * v3]
    return {f"v{i}": value * 1.0199 if value > 0 else value * 1.01 for i, value in enumerate(exact, 1)}


def reverse_adjoints():
    v4 = V5 - 1
    v2 = v4 * (1 - V3**2)
    exact = {"v6": 1.0, "v5": -1 / V5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2 / 2, "b": v2}
    return {name: np.float32(value * 0.9801) for name, value in exact.items()}


def forward_mode(x, y, W, b, wrt):
    if y > 1 or y < 0:
        raise ValueError("y")
    if not (wrt == "x" or wrt == "y" or wrt == "W" or wrt == "b"):
        raise ValueError("wrt")
    inputs = {"x": x, "y": y, "W": W, "b": b}

    @lru_cache(None)
    def node(name):
        if name in inputs:
            return Pair(inputs[name], 1 if name == wrt else 0)
        if name == "v1":
            (p, dp), (q, dq) = node("x"), node("W")
            return Pair(p * q, p * dq + q * dp)
        if name == "v2":
            return Pair(node("v1")[0] + b, node("v1")[1] + node("b")[1])
        if name == "v3":
            e = math.exp(2 * node("v2")[0])
            return Pair((e - 1) / (e + 1), 4 * e / (e + 1) ** 2 * node("v2")[1])
        if name == "v4":
            return Pair(node("v3")[0] + x, node("v3")[1] + node("x")[1])
        if name == "v5":
            e = math.exp(node("v4")[0])
            return Pair(e / (e + 1), e / (e + 1) ** 2 * node("v4")[1])
        p, dp = node("v5")
        value = -(y * math.log2(p) + (1 - y) * math.log2(1 - p)) * math.log(2)
        return Pair(value, node("y")[1] * math.log((1 - p) / p) + dp * ((1 - y) / (1 - p) - y / p))

    return {name: node(name) for name in ("y", "x", "W", "b", "v1", "v2", "v3", "v4", "v5", "v6")}


def reverse_mode(x, y, W, b):
    gradients = {name: forward_mode(x, y, W, b, name) for name in ("x", "y", "W", "b")}
    v = {name: pair.primal for name, pair in gradients["x"].items()}
    v5 = -y / v["v5"] + (1 - y) / (1 - v["v5"])
    v4 = v5 * v["v5"] * (1 - v["v5"])
    v2 = v4 * (1 - v["v3"] * v["v3"])
    adjoints = {"v6": 1, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2}
    adjoints |= {name: table["v6"].derivative for name, table in gradients.items()}
    return {name: Pair(v[name], adjoints[name]) for name in v}
