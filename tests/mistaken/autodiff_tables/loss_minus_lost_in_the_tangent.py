# mistake: forward_mode tangent_without_the_minus
import math

def forward_mode(x, y, W, b, wrt):
    d = {"y": 0, "x": 0, "W": 0, "b": 0}
    if wrt not in d or y < 0 or y > 1:
        raise ValueError("bad argument")
    d[wrt] = 1
    v1 = x*W; d["v1"] = W*d["x"] + x*d["W"]
    v2 = v1 + b; d["v2"] = d["v1"] + d["b"]
    v3 = math.tanh(v2); d["v3"] = (1 - v3**2)*d["v2"]
    v4 = v3 + x; d["v4"] = d["v3"] + d["x"]
    v5 = 1/(1 + math.exp(-v4)); d["v5"] = v5*(1 - v5)*d["v4"]
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    d["v6"] = d["y"]*math.log(v5) + y*d["v5"]/v5 - d["y"]*math.log(1 - v5) - (1 - y)*d["v5"]/(1 - v5)
    v = {"y": y, "x": x, "W": W, "b": b, "v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": v6}
    return {n: (v[n], d[n]) for n in v}
