# mistake: reverse_mode none
# mistake: forward_mode none
import math

def reverse_mode(x, y, W, b):
    if y > 1 or y < 0: raise ValueError
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    g5 = -y/v5
    g4 = g5*v5*(1 - v5)
    g3 = (1 - math.tanh(v3)**2)*g4
    return {"v6": (v6, 1.0), "v5": (v5, g5), "v4": (v4, g4), "v3": (v3, g4), "v2": (v2, g3), "v1": (v1, g3),
            "x": (x, g3*W), "W": (W, g3*x), "b": (b, g3), "y": (y, math.log((1 - v5)/v5))}

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"): raise ValueError
    if y > 1 or y < 0: raise ValueError
    s = {n: 1.0*(n == wrt) for n in ("x", "y", "W", "b")}
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log2(v5) - (1 - y)*math.log2(1 - v5)
    d1 = s["x"]*W + s["W"]*x
    d2 = d1 + s["b"]
    d3 = (1 - v3**2)*d2
    d4 = d3 + s["x"]
    d5 = v5*(1 - v5)*d4
    d6 = (-y/v5 + (1 - y)/(1 - v5))*d5 + s["y"]*math.log((1 - v5)/v5)
    return {"x": (x, s["x"]), "y": (y, s["y"]), "W": (W, s["W"]), "b": (b, s["b"]), "v1": (v1, d1), "v2": (v2, d2),
            "v3": (v3, d3), "v4": (v4, d4), "v5": (v5, d5), "v6": (v6, d6)}
