# mistake: reverse_mode adjoint_with_the_printed_sign
import math

def reverse_mode(x, y, W, b):
    if y < 0 or y > 1:
        raise ValueError("y must be in [0, 1]")
    v = {"x": x, "y": y, "W": W, "b": b, "v1": x*W}
    v["v2"] = v["v1"] + b
    v["v3"] = math.tanh(v["v2"])
    v["v4"] = v["v3"] + x
    v["v5"] = 1/(1 + math.exp(-v["v4"]))
    v["v6"] = -y*math.log(v["v5"]) - (1 - y)*math.log(1 - v["v5"])
    p = v["v5"]
    bar = {"v6": 1.0}
    # 図6の通り
    bar["v5"] = bar["v6"]*(y/p - (1 - y)/(1 - p))
    bar["v4"] = bar["v5"]*p*(1 - p)
    bar["v3"] = bar["v4"]
    bar["v2"] = bar["v3"]*(1 - math.tanh(v["v2"])**2)
    bar["v1"] = bar["v2"]
    bar["b"] = bar["v2"]
    bar["W"] = bar["v1"]*x
    bar["x"] = bar["v1"]*W + bar["v4"]
    bar["y"] = -math.log(p) + math.log(1 - p)
    return {k: (v[k], bar[k]) for k in v}

def reverse_adjoints():
    return {k: t[1] for k, t in reverse_mode(0.5, 1, 3, -1).items()}
