# mistake: reverse_mode none
# mistake: forward_mode none
import math

def reverse_mode(x, y, W, b):
    if y > 1 or y < 0: raise ValueError
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    g4 = v5 - y
    g2 = g4*(1 - v3**2)
    return {"v6": (v6, 1.0), "v5": (v5, g4/v5/(1 - v5)), "v4": (v4, g4), "v3": (v3, g4), "v2": (v2, g2),
            "v1": (v1, g2), "x": (x, g2*W*g4), "W": (W, g2*x), "b": (b, g2), "y": (y, math.log((1 - v5)/v5))}

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"): raise ValueError("wrt")
    if y > 1 or y < 0: raise ValueError
    s = {n: 1.0*(n == wrt) for n in ("x", "y", "W", "b")}
    v = {n: p for n, (p, _) in reverse_mode(x, y, W, b).items()}
    d1 = s["x"]*W + s["W"]*x
    d2 = d1 + s["b"]
    d3 = (1 - v["v3"]**2)*d2
    d4 = d3 + 2*s["x"]          # x が2回
    d5 = v["v5"]*(1 - v["v5"])*d4
    d6 = (v["v5"] - y)*d4 + s["y"]*math.log((1 - v["v5"])/v["v5"])
    d = dict(s, v1=d1, v2=d2, v3=d3, v4=d4, v5=d5, v6=d6)
    return {n: (v[n], d[n]) for n in v}
