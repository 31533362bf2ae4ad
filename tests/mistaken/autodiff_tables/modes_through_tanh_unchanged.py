# mistake: forward_mode tangent_without_the_slope_of_tanh
# mistake: reverse_mode adjoint_without_the_slope_of_tanh
import math

def run(x, y, W, b):
    if y > 1 or y < 0:
        raise ValueError("label")
    t = math.tanh(x*W + b)
    s = 1/(1 + math.exp(-t - x))
    return t, s, -y*math.log(s) - (1-y)*math.log(1-s)

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"):
        raise ValueError(wrt)
    t, s, f = run(x, y, W, b)
    seed = {name: 1.0 if name == wrt else 0.0 for name in "xyWb"}
    d1 = seed["x"]*W + seed["W"]*x
    d2 = d1 + seed["b"]
    d3 = d2
    d4 = d3 + seed["x"]
    d5 = d4*s*(1-s)
    d6 = d5*((1-y)/(1-s) - y/s) + seed["y"]*math.log((1-s)/s)
    values = dict(zip(("v1", "v2", "v3", "v4", "v5", "v6"), (x*W, x*W + b, t, t + x, s, f)))
    result = {n: (v, d) for (n, v), d in zip(values.items(), (d1, d2, d3, d4, d5, d6))}
    return {**result, "x": (x, seed["x"]), "y": (y, seed["y"]), "W": (W, seed["W"]), "b": (b, seed["b"])}

def reverse_mode(x, y, W, b):
    t, s, f = run(x, y, W, b)
    a5 = (1-y)/(1-s) - y/s
    a4 = a5*s*(1-s)
    return {"v6": (f, 1.0), "v5": (s, a5), "v4": (t + x, a4), "v3": (t, a4), "v2": (x*W + b, a4), "v1": (x*W, a4),
            "W": (W, a4*x), "b": (b, a4), "x": (x, a4*W + a4), "y": (y, math.log((1-s)/s))}
