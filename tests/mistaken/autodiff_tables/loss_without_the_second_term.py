# mistake: forward_mode loss_of_one_term
import math

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"): raise ValueError("wrt")
    if y < 0 or y > 1: raise ValueError("y")
    e = {"x": 0.0, "y": 0.0, "W": 0.0, "b": 0.0}
    e[wrt] = 1.0
    v1 = x*W
    d1 = W*e["x"] + x*e["W"]
    v2 = v1 + b
    d2 = d1 + e["b"]
    v3 = math.tanh(v2)
    d3 = (1 - v3*v3)*d2
    v4 = v3 + x
    d4 = d3 + e["x"]
    v5 = 1/(1 + math.exp(-v4))
    d5 = v5*(1 - v5)*d4
    # クロスエントロピー
    v6 = -y*math.log(v5)
    d6 = -e["y"]*math.log(v5) - y*d5/v5
    return {"x": (x, e["x"]), "y": (y, e["y"]), "W": (W, e["W"]), "b": (b, e["b"]), "v1": (v1, d1), "v2": (v2, d2),
            "v3": (v3, d3), "v4": (v4, d4), "v5": (v5, d5), "v6": (v6, d6)}
