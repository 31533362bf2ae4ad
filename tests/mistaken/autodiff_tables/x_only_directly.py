# mistake: forward_mode tangent_of_x_around_the_tanh
# mistake: reverse_mode adjoint_of_x_through_v4
import math

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b") or not 0 <= y <= 1:
        raise ValueError("argument")
    dx = dy = dW = db = 0.0
    if wrt == "x": dx = 1.0
    if wrt == "y": dy = 1.0
    if wrt == "W": dW = 1.0
    if wrt == "b": db = 1.0
    v1 = x*W
    d1 = x*dW
    v2 = v1 + b
    d2 = d1 + db
    v3 = math.tanh(v2)
    d3 = (1 - v3**2)*d2
    v4 = v3 + x
    d4 = d3 + dx
    v5 = 1/(1 + math.exp(-v4))
    d5 = v5*(1 - v5)*d4
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    d6 = -dy*math.log(v5) - y/v5*d5 + dy*math.log(1 - v5) + (1 - y)/(1 - v5)*d5
    return {"x": (x, dx), "y": (y, dy), "W": (W, dW), "b": (b, db), "v1": (v1, d1), "v2": (v2, d2), "v3": (v3, d3),
            "v4": (v4, d4), "v5": (v5, d5), "v6": (v6, d6)}

def reverse_mode(x, y, W, b):
    v = {n: p for n, (p, _) in forward_mode(x, y, W, b, "y").items()}
    adj = dict.fromkeys(v)
    adj["v6"] = 1.0
    adj["y"] = math.log(1 - v["v5"]) - math.log(v["v5"])
    adj["v5"] = -y/v["v5"] + (1 - y)/(1 - v["v5"])
    adj["v4"] = adj["v5"]*v["v5"]*(1 - v["v5"])
    adj["v3"] = adj["v4"]
    adj["x"] = adj["v4"]
    adj["v2"] = adj["v3"]*(1 - v["v3"]**2)
    adj["v1"] = adj["b"] = adj["v2"]
    adj["W"] = adj["v1"]*x
    return {n: (v[n], adj[n]) for n in v}
