# mistake: forward_mode tangent_with_the_slope_of_the_sigmoid_at_v4
# mistake: reverse_mode adjoint_with_the_slope_of_the_sigmoid_at_v4
import math

NODES = ["y", "x", "W", "b", "v1", "v2", "v3", "v4", "v5", "v6"]

def evaluate(x, y, W, b):
    if y > 1 or y < 0: raise ValueError("0 <= y <= 1")
    v = {"x": x, "y": y, "W": W, "b": b}
    v["v1"] = x*W
    v["v2"] = v["v1"] + b
    v["v3"] = math.tanh(v["v2"])
    v["v4"] = v["v3"] + x
    v["v5"] = 1/(1+math.exp(-v["v4"]))
    v["v6"] = -y*math.log(v["v5"]) - (1-y)*math.log(1-v["v5"])
    return v

def forward_mode(x, y, W, b, wrt):
    if wrt not in NODES[:4]: raise ValueError("wrt")
    v = evaluate(x, y, W, b)
    t = {n: 0.0 for n in NODES}
    t[wrt] = 1.0
    t["v1"] = v["x"]*t["W"] + v["W"]*t["x"]
    t["v2"] = t["v1"] + t["b"]
    t["v3"] = (1 - v["v3"]**2)*t["v2"]
    t["v4"] = t["v3"] + t["x"]
    t["v5"] = v["v4"]*(1 - v["v4"])*t["v4"]
    t["v6"] = t["v5"]*((1-y)/(1-v["v5"]) - y/v["v5"]) + t["y"]*math.log(1/v["v5"] - 1)
    return {n: (v[n], t[n]) for n in NODES}

def reverse_mode(x, y, W, b):
    v = evaluate(x, y, W, b)
    a = {n: 0.0 for n in NODES}
    a["v6"] = 1.0
    a["v5"] = (1-y)/(1-v["v5"]) - y/v["v5"]
    a["y"] = math.log(1/v["v5"] - 1)
    a["v4"] = a["v5"]*v["v4"]*(1 - v["v4"])
    a["v3"] += a["v4"]
    a["x"] += a["v4"]
    a["v2"] = a["v3"]*(1 - v["v3"]**2)
    a["v1"] += a["v2"]
    a["b"] += a["v2"]
    a["x"] += a["v1"]*W
    a["W"] += a["v1"]*x
    return {n: (v[n], a[n]) for n in NODES}

def forward_derivatives(wrt):
    if wrt not in ("W", "b"): raise ValueError("wrt")
    t = forward_mode(0.5, 1, 3, -1, wrt)
    return {n: t[n][1] for n in NODES[4:]}

def reverse_adjoints():
    t = reverse_mode(0.5, 1, 3, -1)
    return {n: t[n][1] for n in NODES}
