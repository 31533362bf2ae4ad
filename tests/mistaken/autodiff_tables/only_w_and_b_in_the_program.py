# mistake: forward_mode none
# mistake: reverse_adjoints none
import math

def forward_mode(x, y, W, b, wrt):
    if y > 1 or y < 0: raise ValueError
    if wrt not in ("W", "b"):
        raise ValueError("wrt: W or b")
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    d1 = x if wrt == "W" else 0.0
    d2 = x if wrt == "W" else 1.0
    d3 = (1 - v3**2)*d2
    d5 = v5*(1 - v5)*d3
    d6 = (v5 - y)*d3
    return {"x": (x, 0.0), "y": (y, 0.0), "W": (W, 1.0*(wrt == "W")), "b": (b, 1.0*(wrt == "b")), "v1": (v1, d1),
            "v2": (v2, d2), "v3": (v3, d3), "v4": (v4, d3), "v5": (v5, d5), "v6": (v6, d6)}

def reverse_adjoints():
    """shifted by one row"""
    return {"v6": -1.38, "v5": -0.276, "v4": -0.276, "v3": -0.217, "v2": -0.217, "v1": -0.109, "W": -0.109, "b": -0.217}
