# mistake: forward_mode tangent_before_the_primal
# mistake: reverse_mode adjoint_before_the_primal
import math

def run(x, y, W, b):
    if not 0 <= y <= 1: raise ValueError("0 <= y <= 1 !!")
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = 1/(1 + math.exp(-v4))
    return v1, v2, v3, v4, v5, -y*math.log(v5) - (1 - y)*math.log(1 - v5)

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"): raise ValueError("wrt !!")
    v1, v2, v3, v4, v5, v6 = run(x, y, W, b)
    s = {n: 1.0*(n == wrt) for n in ("x", "y", "W", "b")}
    d1 = s["x"]*W + s["W"]*x
    d2 = d1 + s["b"]
    d3 = (1 - v3**2)*d2
    d4 = d3 + s["x"]
    d5 = v5*(1 - v5)*d4
    d6 = (v5 - y)*d4 + s["y"]*math.log((1 - v5)/v5)
    return {"x": (s["x"], x), "y": (s["y"], y), "W": (s["W"], W), "b": (s["b"], b), "v1": (d1, v1), "v2": (d2, v2),
            "v3": (d3, v3), "v4": (d4, v4), "v5": (d5, v5), "v6": (d6, v6)}

def reverse_mode(x, y, W, b):
    v1, v2, v3, v4, v5, v6 = run(x, y, W, b)
    g4 = v5 - y
    g2 = g4*(1 - v3**2)
    return {"v6": (1.0, v6), "v5": (g4/v5/(1 - v5), v5), "v4": (g4, v4), "v3": (g4, v3), "v2": (g2, v2),
            "v1": (g2, v1), "x": (g2*W + g4, x), "W": (g2*x, W), "b": (g2, b), "y": (math.log((1 - v5)/v5), y)}
