# mistake: forward_mode forward_differences
# mistake: reverse_mode none
import math

def f(x, y, W, b):
    v = {"x": x, "y": y, "W": W, "b": b}
    v["v1"] = x*W
    v["v2"] = v["v1"] + b
    v["v3"] = math.tanh(v["v2"])
    v["v4"] = v["v3"] + x
    v["v5"] = 1/(1 + math.exp(-v["v4"]))
    v["v6"] = -y*math.log(v["v5"]) - (1 - y)*math.log(1 - v["v5"])
    return v

def forward_mode(x, y, W, b, wrt):
    args = {"x": x, "y": y, "W": W, "b": b}
    if wrt not in args or not 0 <= y <= 1: raise ValueError
    h = 1e-5
    plus = f(**dict(args, **{wrt: args[wrt] + h}))
    minus = f(**dict(args, **{wrt: args[wrt] - h}))
    v = f(**args)
    return {n: (v[n], (plus[n] - minus[n])/(2*h)) for n in v}

def reverse_mode(x, y, W, b):
    if not 0 <= y <= 1: raise ValueError
    v = f(x, y, W, b)
    p = v["v5"]
    g4 = p - y
    g2 = g4*(1 - v["v3"]**2)
    g = {"v6": 1.0, "v5": round(g4/p/(1 - p), 6), "v4": g4, "v3": g4, "v2": g2, "v1": g2, "b": g2, "W": g2*x,
         "x": g2*W + g4, "y": math.log((1 - p)/p)}
    return {n: (v[n], g[n]) for n in v}
