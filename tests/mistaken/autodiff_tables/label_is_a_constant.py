# mistake: forward_mode tangent_without_the_label
# mistake: reverse_mode adjoint_of_y_left_at_0
import math

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"): raise ValueError(wrt)
    if not 0 <= y <= 1: raise ValueError(y)
    dx, dW, db = wrt == "x", wrt == "W", wrt == "b"
    v1 = x*W; d1 = float(dx)*W + float(dW)*x
    v2 = v1 + b; d2 = d1 + float(db)
    v3 = math.tanh(v2); d3 = (1 - v3**2)*d2
    v4 = v3 + x; d4 = d3 + float(dx)
    v5 = 1/(1 + math.exp(-v4)); d5 = v5*(1 - v5)*d4
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    d6 = -y*d5/v5 + (1 - y)*d5/(1 - v5)          # y は定数
    return {"x": (x, float(dx)), "y": (y, float(wrt == "y")), "W": (W, float(dW)), "b": (b, float(db)),
            "v1": (v1, d1), "v2": (v2, d2), "v3": (v3, d3), "v4": (v4, d4), "v5": (v5, d5), "v6": (v6, d6)}

def reverse_mode(x, y, W, b):
    f = forward_mode(x, y, W, b, "b")
    p = {k: f[k][0] for k in f}
    g4 = p["v5"] - y
    g3 = g4*(1 - p["v3"]**2)
    g = {"v6": 1, "v5": -y/p["v5"] + (1-y)/(1-p["v5"]), "v4": g4, "v3": g4, "v2": g3, "v1": g3, "b": g3, "W": g3*x,
         "x": g3*W + g4, "y": 0}
    return {k: (p[k], g[k]) for k in p}
