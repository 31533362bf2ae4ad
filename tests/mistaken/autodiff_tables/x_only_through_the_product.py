# mistake: forward_mode tangent_of_x_on_one_path
# mistake: reverse_mode adjoint_of_x_through_v1
import math

def sig(z):
    return 1/(1 + math.exp(-z))

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"): raise ValueError("wrt")
    if y < 0 or y > 1: raise ValueError("y")
    t = {"y": (y, 0.0), "x": (x, 0.0), "W": (W, 0.0), "b": (b, 0.0)}
    t[wrt] = (t[wrt][0], 1.0)
    t["v1"] = (x*W, t["x"][1]*W + x*t["W"][1])
    t["v2"] = (t["v1"][0] + b, t["v1"][1] + t["b"][1])
    t["v3"] = (math.tanh(t["v2"][0]), t["v2"][1]/math.cosh(t["v2"][0])**2)
    t["v4"] = (t["v3"][0] + x, t["v3"][1])
    s = sig(t["v4"][0])
    t["v5"] = (s, s*(1-s)*t["v4"][1])
    t["v6"] = (-y*math.log(s) - (1-y)*math.log(1-s),
               (-y/s + (1-y)/(1-s))*t["v5"][1] + t["y"][1]*(math.log(1-s) - math.log(s)))
    return t

def reverse_mode(x, y, W, b):
    t = forward_mode(x, y, W, b, "y")
    v = {n: t[n][0] for n in t}
    s = v["v5"]
    a = {"v6": 1, "v5": -y/s + (1-y)/(1-s), "v4": s - y, "v3": s - y}
    a["v2"] = a["v3"]*(1 - v["v3"]**2)
    a["v1"] = a["v2"]
    a["b"] = a["v2"]
    a["W"] = a["v1"]*x
    a["x"] = a["v1"]*W
    a["y"] = t["v6"][1]
    return {n: (v[n], a[n]) for n in v}
