# mistake: forward_mode tangent_without_the_slope_of_the_sigmoid
# mistake: reverse_mode adjoint_without_the_slope_of_the_sigmoid
import numpy as np

def _values(x, y, W, b):
    if not (0 <= y <= 1):
        raise ValueError("0 <= y <= 1")
    v1 = x * W; v2 = v1 + b; v3 = float(np.tanh(v2)); v4 = v3 + x
    v5 = float(1 / (1 + np.exp(-v4)))
    v6 = float(-y * np.log(v5) - (1 - y) * np.log(1 - v5))
    return {"x": x, "y": y, "W": W, "b": b, "v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": v6}

def forward_mode(x, y, W, b, wrt):
    v = _values(x, y, W, b)
    if wrt not in {"x", "y", "W", "b"}:
        raise ValueError("wrt")
    d = {n: float(n == wrt) for n in ("x", "y", "W", "b")}
    d["v1"] = W * d["x"] + x * d["W"]
    d["v2"] = d["v1"] + d["b"]
    d["v3"] = d["v2"] * (1 - v["v3"] ** 2)
    d["v4"] = d["v3"] + d["x"]
    d["v5"] = d["v4"]
    d["v6"] = float(d["v5"] * ((1 - y) / (1 - v["v5"]) - y / v["v5"]) + d["y"] * np.log((1 - v["v5"]) / v["v5"]))
    return {n: (v[n], d[n]) for n in v}

def reverse_mode(x, y, W, b):
    v = _values(x, y, W, b)
    g = {"v6": 1.0}
    g["v5"] = (1 - y) / (1 - v["v5"]) - y / v["v5"]
    g["v4"] = g["v5"]
    g["v3"] = g["v4"]
    g["v2"] = g["v3"] * (1 - v["v3"] ** 2)
    g["v1"] = g["b"] = g["v2"]
    g["W"] = g["v1"] * x
    g["x"] = g["v1"] * W + g["v4"]
    g["y"] = float(np.log((1 - v["v5"]) / v["v5"]))
    return {n: (v[n], g[n]) for n in v}
