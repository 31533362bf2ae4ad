# mistake: forward_derivatives tangents_with_the_slope_of_tanh_at_v2
# mistake: reverse_adjoints adjoints_with_the_slope_of_tanh_at_v2
# mistake: reverse_mode adjoint_with_the_slope_of_tanh_at_v2
# mistake: forward_mode tangent_with_the_slope_of_tanh_at_v2
import math
def forward_derivatives(wrt):
    if wrt == "W":
        return {"v1": 0.5, "v2": 0.5, "v3": 0.375, "v4": 0.375, "v5": 0.0749, "v6": -0.103}
    if wrt == "b":
        return {"v1": 0.0, "v2": 1.0, "v3": 0.75, "v4": 0.75, "v5": 0.150, "v6": -0.207}
    raise ValueError("wrt")
def reverse_adjoints():
    a4 = -0.276
    a2 = a4*(1 - 0.5**2)
    return {"v6": 1.0, "v5": -1.38, "v4": a4, "v3": a4, "v2": a2, "v1": a2, "b": a2, "W": a2*0.5}
def reverse_mode(x, y, W, b):
    if not (0 <= y <= 1):
        raise ValueError("label")
    v1 = x*W; v2 = v1+b; v3 = math.tanh(v2); v4 = v3+x
    v5 = 1/(1+math.exp(-v4))
    v6 = -y*math.log(v5) - (1-y)*math.log(1-v5)
    g4 = v5 - y
    g2 = g4*(1 - v2*v2)
    return {"v6": (v6, 1), "v5": (v5, -y/v5+(1-y)/(1-v5)), "v4": (v4, g4), "v3": (v3, g4), "v2": (v2, g2),
            "v1": (v1, g2), "W": (W, g2*x), "b": (b, g2), "x": (x, g2*W+g4), "y": (y, math.log((1-v5)/v5))}
def forward_mode(x, y, W, b, wrt):
    if not (0 <= y <= 1) or wrt not in ("x", "y", "W", "b"):
        raise ValueError("label or wrt")
    r = reverse_mode(x, y, W, b)
    v2, v5 = r["v2"][0], r["v5"][0]
    seed = {n: float(n == wrt) for n in "xyWb"}
    t1 = W*seed["x"] + x*seed["W"]
    t2 = t1 + seed["b"]
    t3 = t2 - v2*v2*t2
    t4 = t3 + seed["x"]
    t5 = v5*(1-v5)*t4
    t6 = r["v5"][1]*t5 + r["y"][1]*seed["y"]
    t = dict(seed, v1=t1, v2=t2, v3=t3, v4=t4, v5=t5, v6=t6)
    return {n: (r[n][0], t[n]) for n in r}
