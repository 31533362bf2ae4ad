# mistake: forward_mode forward_arguments_with_y_first
# mistake: reverse_mode reverse_arguments_with_y_first
import math

def forward_mode(y, x, W, b, wrt):
    if wrt not in ("y", "x", "W", "b"): raise ValueError("wrt")
    if not 0 <= y <= 1: raise ValueError("y")
    s = {n: 1.0*(n == wrt) for n in ("x", "y", "W", "b")}
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    d1 = s["x"]*W + s["W"]*x
    d2 = d1 + s["b"]
    d3 = (1 - v3**2)*d2
    d4 = d3 + s["x"]
    d5 = v5*(1 - v5)*d4
    d6 = (-y/v5 + (1 - y)/(1 - v5))*d5 + s["y"]*math.log((1 - v5)/v5)
    return {"x": (x, s["x"]), "y": (y, s["y"]), "W": (W, s["W"]), "b": (b, s["b"]), "v1": (v1, d1), "v2": (v2, d2),
            "v3": (v3, d3), "v4": (v4, d4), "v5": (v5, d5), "v6": (v6, d6)}

def reverse_mode(y, x, W, b):
    if not 0 <= y <= 1: raise ValueError("y")
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    g4 = v5 - y
    g2 = g4*(1 - v3**2)
    return {"v6": (v6, 1.0), "v5": (v5, g4/(v5*(1 - v5))), "v4": (v4, g4), "v3": (v3, g4), "v2": (v2, g2),
            "v1": (v1, g2), "x": (x, g2*W + g4), "W": (W, g2*x), "b": (b, g2), "y": (y, math.log(1/v5 - 1))}
