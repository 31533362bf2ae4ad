# mistake: forward_mode forward_differences
# mistake: reverse_mode reverse_differences
import math

H = 1e-4

FORMULAS = [
    ("v1", lambda v: v["x"] * v["W"]),
    ("v2", lambda v: v["v1"] + v["b"]),
    ("v3", lambda v: math.tanh(v["v2"])),
    ("v4", lambda v: v["x"] + v["v3"]),
    ("v5", lambda v: 1.0 / (1.0 + math.exp(-v["v4"]))),
    ("v6", lambda v: -(v["y"] * math.log(v["v5"]) + (1 - v["y"]) * math.log(1 - v["v5"]))),
]

def graph(point, node="", step=0.0):
    v = {name: value + (step if name == node else 0) for name, value in point.items()}
    for name, formula in FORMULAS:
        v[name] = formula(v) + (step if name == node else 0)
    return v

def checked(x, y, W, b):
    if not 0 <= y <= 1:
        raise ValueError("label")
    return {"x": x, "y": y, "W": W, "b": b}

def forward_mode(x, y, W, b, wrt):
    point = checked(x, y, W, b)
    if wrt not in point:
        raise ValueError("no such input")
    v, up, down = graph(point), graph(point, wrt, H), graph(point, wrt, -H)
    return {n: (v[n], (up[n] - down[n]) / (H + H)) for n in v}

def reverse_mode(x, y, W, b):
    point = checked(x, y, W, b)
    v = graph(point)
    return {n: (v[n], (graph(point, n, H)["v6"] - graph(point, n, -H)["v6"]) / (H + H)) for n in v}
