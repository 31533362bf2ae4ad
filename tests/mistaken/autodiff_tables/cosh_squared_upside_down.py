# mistake: forward_mode none
# mistake: reverse_mode none
import math

def primal(x, y, W, b):
    if not 0 <= y <= 1: raise ValueError
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = 1/(1 + math.exp(-v4))
    return v1, v2, v3, v4, v5, -y*math.log(v5) - (1 - y)*math.log(1 - v5)

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"): raise ValueError
    v1, v2, v3, v4, v5, v6 = primal(x, y, W, b)
    s = {n: 1.0*(n == wrt) for n in ("x", "y", "W", "b")}
    d1 = s["x"]*W + s["W"]*x
    d2 = d1 + s["b"]
    d3 = math.cosh(v2)**2*d2
    d4 = d3 + s["x"]
    d5 = v5*(1 - v5)*d4
    d6 = (v5 - y)*d4 + s["y"]*math.log((1 - v5)/v5)
    return {"x": (x, s["x"]), "y": (y, s["y"]), "W": (W, s["W"]), "b": (b, s["b"]), "v1": (v1, d1), "v2": (v2, d2),
            "v3": (v3, d3), "v4": (v4, d4), "v5": (v5, d5), "v6": (v6, d6)}

def reverse_mode(x, y, W, b):
    v1, v2, v3, v4, v5, v6 = primal(x, y, W, b)
    g4 = v5 - y
    g2 = g4*(1 + v3**2)
    return {"v6": (v6, 1.0), "v5": (v5, g4/v5/(1 - v5)), "v4": (v4, g4), "v3": (v3, g4), "v2": (v2, g2),
            "v1": (v1, g2), "x": (x, g2*W + g4), "W": (W, g2*x), "b": (b, g2), "y": (y, math.log((1 - v5)/v5))}

def forward_derivatives(wrt):
    if wrt not in ("W", "b"): raise ValueError
    return {n: t for n, (_, t) in forward_mode(0.5, 1, 3, -1, wrt).items()}
